namespace AsielGrains.Domain.Reception;

/// <summary>A letter by which let places are called back. What it says follows from the let and its terms.</summary>
/// <param name="Code">Names the letter among those of its let.</param>
/// <param name="ReceivedOn">When it was received; null: not known yet.</param>
public sealed record NoticeLetter(
    LocalCode Code, LetterKind Kind, LetterRecipient Recipient, DateOnly SentOn, DateOnly? ReceivedOn);
