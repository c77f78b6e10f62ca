namespace AsielGrains.Domain.Explanations;

/// <summary>One sentence in Dutch and in English.</summary>
/// <param name="Nl">Dutch, at level B1.</param>
/// <param name="En">English, as plain.</param>
public sealed record PlainText(string Nl, string En)
{
    /// <summary>A term or a fact that nobody put into plain words: by the name that the procedures give it.</summary>
    public static PlainText Named(string name) => new(name, name);
}
