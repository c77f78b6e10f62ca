using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AsielGrains.Domain;

namespace AsielGrains.Journal.Codec;

/// <summary>How events are written and read as JSON bodies.</summary>
static class EventLayout
{
    static readonly JsonSerializerOptions Options = new(EventJson.Default.Options)
    {
        TypeInfoResolver = ((IJsonTypeInfoResolver)EventJson.Default)
            .WithAddedModifier(LeaveOutWhatIsKeptApart)
            .WithAddedModifier(Require),
    };

    public static JsonTypeInfo Of<TEvent>()
        where TEvent : IEvent => Options.GetTypeInfo(typeof(TEvent));

    // Kept in columns of their own or sealed; an override in an event must not bring them back into the body.
    static void LeaveOutWhatIsKeptApart(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IEvent)))
            return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].Name is "subject" or "personal" or "claims")
                type.Properties.RemoveAt(i);
    }

    // A body that lacks a fact is damaged; without this it would be read as the year 1 or the person zero.
    static void Require(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IEvent)))
            return;
        foreach (var property in type.Properties)
            property.IsRequired = property.PropertyType.IsValueType
                && Nullable.GetUnderlyingType(property.PropertyType) is null;
    }
}
