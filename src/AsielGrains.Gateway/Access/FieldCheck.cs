using AsielGrains.Domain.Access;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Access;

/// <summary>Refuses to start when an answer has a field of which the rules do not say who sees it.</summary>
static class FieldCheck
{
    public static void Verify()
    {
        if (Faults(ShippedFieldRules.Book).ToArray() is [_, ..] faults)
            throw new FieldRuleFaultException(faults);
    }

    public static IEnumerable<string> Faults(FieldRuleBook book)
    {
        var messages = new HashSet<MessageDescriptor>();
        foreach (var method in ContractServices.Methods)
        {
            Collect(method.InputType, messages);
            Collect(method.OutputType, messages);
        }

        var known = messages
            .SelectMany(message => message.Fields.InFieldNumberOrder())
            .Select(FieldPlan.NameOf)
            .ToHashSet();
        return book.Fields.Where(field => !known.Contains(field))
            .Select(field => $"{field} is no field of the contract.")
            .Concat(book.Rules.Open.Where(open => messages.All(message => message.Name != open))
                .Select(open => $"{open} is no message of the contract."))
            .Concat(ContractServices.Methods.SelectMany(method => Ungrouped(method.OutputType, book)).Distinct()
                .Select(field => $"{field} belongs to no group."));
    }

    // A message is as well known as what is in it, unless it is in a group as a whole or nothing in it is of a person.
    static IEnumerable<string> Ungrouped(MessageDescriptor type, FieldRuleBook book) => book.IsOpen(type.Name)
        ? []
        : type.Fields.InFieldNumberOrder().SelectMany(field =>
            book.GroupOf(FieldPlan.NameOf(field)) is not null ? []
            : field.FieldType is FieldType.Message && field.MessageType.Fields.InFieldNumberOrder().Count > 0
                ? Ungrouped(field.MessageType, book)
                : (IEnumerable<string>)[FieldPlan.NameOf(field)]);

    static void Collect(MessageDescriptor type, HashSet<MessageDescriptor> messages)
    {
        if (!messages.Add(type))
            return;
        foreach (var field in type.Fields.InFieldNumberOrder())
            if (field.FieldType is FieldType.Message)
                Collect(field.MessageType, messages);
    }
}
