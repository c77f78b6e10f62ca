using System.Collections;
using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Access;

/// <summary>How messages of one type are masked, made once from the rules and the type's descriptor.</summary>
sealed class FieldPlan
{
    const string RedactedGroups = "redacted_fields";
    const string MaskedFields = "masked_fields";

    readonly ImmutableArray<FieldDescriptor> _hidden;
    readonly ImmutableArray<(FieldDescriptor Field, FieldPlan Plan)> _nested;
    readonly FieldDescriptor? _groupsField;
    readonly FieldDescriptor? _pathsField;
    readonly ImmutableArray<string> _groups;

    FieldPlan(
        MessageDescriptor type,
        ImmutableArray<FieldDescriptor> hidden,
        ImmutableArray<(FieldDescriptor, FieldPlan)> nested,
        FieldRuleBook book)
    {
        (_hidden, _nested) = (hidden, nested);
        _groupsField = type.FindFieldByName(RedactedGroups);
        _pathsField = type.FindFieldByName(MaskedFields);
        Paths =
        [
            .. hidden.Select(field => field.Name),
            .. nested.SelectMany(pair => ((FieldPlan)pair.Item2).Paths, (pair, path) => $"{pair.Item1.Name}.{path}"),
        ];
        var groups = hidden.Select(field => book.GroupOf(NameOf(field))!)
            .Concat(nested.SelectMany(pair => pair.Item2._groups))
            .ToHashSet();
        _groups = [.. book.Rules.Groups.Select(group => group.Code).Where(groups.Contains)];
    }

    /// <summary>What is masked, as names of fields with dots between.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The plan of a type; null when nothing in it is masked.</summary>
    public static FieldPlan? Of(MessageDescriptor type, FieldRuleBook book, ImmutableArray<string> granted)
    {
        if (book.IsOpen(type.Name))
            return null;
        var hidden = ImmutableArray.CreateBuilder<FieldDescriptor>();
        var nested = ImmutableArray.CreateBuilder<(FieldDescriptor, FieldPlan)>();
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            if (book.GroupOf(NameOf(field)) is { } group && !granted.Contains(group))
                hidden.Add(field);
            else if (field.FieldType is FieldType.Message && Of(field.MessageType, book, granted) is { } plan)
                nested.Add((field, plan));
        }

        return hidden.Count + nested.Count == 0 ? null : new(type, hidden.ToImmutable(), nested.ToImmutable(), book);
    }

    /// <summary>The groups that the fields of a type belong to.</summary>
    public static HashSet<string> GroupsIn(MessageDescriptor type, FieldRuleBook book)
    {
        var groups = new HashSet<string>();
        if (book.IsOpen(type.Name))
            return groups;
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            if (book.GroupOf(NameOf(field)) is { } group)
                groups.Add(group);
            if (field.FieldType is FieldType.Message)
                groups.UnionWith(GroupsIn(field.MessageType, book));
        }

        return groups;
    }

    /// <summary>A field as the rules write it.</summary>
    public static string NameOf(FieldDescriptor field) => $"{field.ContainingType.Name}.{field.Name}";

    /// <summary>Takes out what is masked and says so in the message.</summary>
    /// <returns>
    /// True when what the message tells was taken out as a whole: then even that it was there would tell something.
    /// </returns>
    public bool Hide(IMessage message)
    {
        var told = false;
        foreach (var field in _hidden)
        {
            // To clear one of several that can be told clears whichever is.
            var isOther = field.RealContainingOneof is { } oneof
                && oneof.Accessor.GetCaseFieldDescriptor(message) != field;
            if (isOther)
                continue;
            told |= field.RealContainingOneof is not null;
            field.Accessor.Clear(message);
        }

        foreach (var (field, plan) in _nested)
            if (field.IsRepeated)
                HideIn((IList)field.Accessor.GetValue(message), plan);
            else if (field.Accessor.GetValue(message) is IMessage inner)
                HideIn(message, field, inner, plan);
        Name(message);
        return told;
    }

    /// <summary>The first masked field that was given all the same.</summary>
    public string? FirstGiven(IMessage message) =>
        _hidden.FirstOrDefault(field => IsGiven(field.Accessor.GetValue(message)))?.Name;

    static bool IsGiven(object? value) => value is not (null or "" or 0 or false or IList { Count: 0 });

    static void HideIn(IList messages, FieldPlan plan)
    {
        for (var at = messages.Count - 1; at >= 0; at--)
            if (plan.Hide((IMessage)messages[at]!))
                messages.RemoveAt(at);
    }

    static void HideIn(IMessage message, FieldDescriptor field, IMessage inner, FieldPlan plan)
    {
        var gone = plan.Hide(inner) || (field.RealContainingOneof is null && inner.CalculateSize() == 0);
        if (gone)
            field.Accessor.Clear(message);
    }

    // What is masked is named whether or not there was anything in it.
    void Name(IMessage message)
    {
        Put(message, _groupsField, _groups);
        Put(message, _pathsField, Paths);
    }

    static void Put(IMessage message, FieldDescriptor? field, ImmutableArray<string> names)
    {
        if (field?.Accessor.GetValue(message) is not IList list)
            return;
        list.Clear();
        foreach (var name in names)
            list.Add(name);
    }
}
