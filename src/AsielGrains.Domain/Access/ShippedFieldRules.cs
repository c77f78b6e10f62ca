namespace AsielGrains.Domain.Access;

/// <summary>The rules of who sees what that ship with the system.</summary>
public static class ShippedFieldRules
{
    static readonly Lazy<FieldRuleBook> Shipped = new(
        () => FieldRuleBook.Read(ShippedFile.Text("field-groups.json")));

    /// <exception cref="FieldRuleFaultException">They are not sound.</exception>
    public static FieldRuleBook Book => Shipped.Value;
}
