using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Regietafels;

/// <summary>Something a partner has to do so that a file becomes complete.</summary>
/// <param name="Number">From 1, within the sitting.</param>
/// <param name="SettledOn">Null while it is not done.</param>
public sealed record ActionPoint(
    int Number, CaseId Case, FileItems Item, Organisation Owner, DateOnly DueOn, DateOnly? SettledOn = null)
{
    public bool IsOverdueOn(DateOnly day) => SettledOn is null && day > DueOn;
}
