namespace AsielGrains.Domain.Explanations;

/// <summary>What the codes of a case mean in plain words, as the file holds it; each by its code.</summary>
/// <param name="Passed">A day passed and had an effect by itself.</param>
sealed record PlainSentences(
    Dictionary<string, PlainText> Steps,
    PlainText Passed,
    Dictionary<string, PlainText> Standings,
    Dictionary<string, PlainText> Terms,
    Dictionary<string, PlainText> States);
