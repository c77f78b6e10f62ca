namespace AsielGrains.Journal.Storage;

/// <summary>Texts both databases store as they are: PostgreSQL refuses NUL and half characters.</summary>
static class StoredText
{
    public const int StreamLengthMax = 100;
    public const int OrganisationLengthMax = 50;
    public const int PurposeLengthMax = 200;

    public static void Require(string text, int lengthMax, string name, int lengthMin = 0)
    {
        if (text.Length < lengthMin
            || text.Length > lengthMax
            || text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            throw new ArgumentException($"The {name} must have {lengthMin} to {lengthMax} plain characters.");
    }
}
