using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Cli.Cases;

/// <summary>
/// Makes a step of words on the command line. What there is to say is read from the contract, so that a new step needs
/// nothing here.
/// </summary>
static class StepArguments
{
    /// <summary>The names of the steps, as they are typed.</summary>
    public static IEnumerable<string> Names => Step.Descriptor.Oneofs[0].Fields.Select(one => Typed(one.Name));

    /// <param name="name">For example <c>hearing-held</c>.</param>
    /// <param name="facts">For example <c>hearing=detailed</c>.</param>
    /// <exception cref="UsageException">The step or one of its facts is not known.</exception>
    public static Step Read(string name, string on, IReadOnlyList<string> facts)
    {
        var field = Step.Descriptor.Oneofs[0].Fields.FirstOrDefault(known => Typed(known.Name) == name)
            ?? throw new UsageException($"There is no step {name}. There are: {string.Join(", ", Names)}.");
        var content = field.MessageType.Parser.ParseFrom(ByteString.Empty);
        foreach (var fact in facts)
            Set(content, fact);
        var step = new Step { HappenedOn = on };
        field.Accessor.SetValue(step, content);
        return step;
    }

    static void Set(IMessage content, string fact)
    {
        var known = content.Descriptor.Fields.InFieldNumberOrder();
        if (fact.Split('=', 2) is not [var name, var value]
            || known.FirstOrDefault(field => Typed(field.Name) == name) is not { } field)
            throw new UsageException(known.Count == 0
                ? "This step has no further facts."
                : $"Facts of this step are: {string.Join(", ", known.Select(one => $"{Typed(one.Name)}=…"))}.");
        field.Accessor.SetValue(content, ValueOf(field, value));
    }

    static object ValueOf(FieldDescriptor field, string value) => field.FieldType switch
    {
        FieldType.String => value,
        FieldType.Bool when bool.TryParse(value, out var truth) => truth,
        FieldType.Int32 when int.TryParse(value, CultureInfo.InvariantCulture, out var number) => number,
        FieldType.Enum when NumberOf(field.EnumType, value) is { } number => number,
        FieldType.Enum => throw new UsageException(
            $"{Typed(field.Name)} is one of: {string.Join(", ", WordsOf(field.EnumType).Select(word => word.Word))}."),
        _ => throw new UsageException($"{Typed(field.Name)} can't be {value}."),
    };

    static int? NumberOf(EnumDescriptor type, string word) => WordsOf(type)
        .Where(known => known.Word == word).Select(known => (int?)known.Number).FirstOrDefault();

    // OUTCOME_MANIFESTLY_UNFOUNDED is typed manifestly-unfounded.
    static IEnumerable<(string Word, int Number)> WordsOf(EnumDescriptor type)
    {
        var prefix = type.Values[0].Name[..^"UNSPECIFIED".Length];
        return type.Values.Skip(1).Select(value => (Typed(value.Name[prefix.Length..]), value.Number));
    }

    static string Typed(string name) => name.Replace('_', '-').ToLowerInvariant();
}
