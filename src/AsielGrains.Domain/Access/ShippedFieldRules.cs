namespace AsielGrains.Domain.Access;

/// <summary>
/// The rules of who sees what that ship with the system. They lie in this assembly as text and are read once, while a
/// host is composed.
/// </summary>
public static class ShippedFieldRules
{
    const string File = "field-groups.json";

    static readonly Lazy<FieldRuleBook> Shipped = new(Read);

    /// <exception cref="FieldRuleFaultException">They are not sound.</exception>
    public static FieldRuleBook Book => Shipped.Value;

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static FieldRuleBook Read()
    {
        using var stream = typeof(ShippedFieldRules).Assembly.GetManifestResourceStream(File)
            ?? throw new FieldRuleFaultException([$"{File} is not part of the program."]);
        using var reader = new StreamReader(stream);
        return FieldRuleBook.Read(reader.ReadToEnd());
    }
#pragma warning restore RS0030
}
