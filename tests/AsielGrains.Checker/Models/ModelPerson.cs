using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Models;

/// <summary>
/// What identifies a person. Clients always give all four with a registration, so none is ever completed.
/// </summary>
sealed record ModelPerson(
    string? VNumber = null, string? FamilyName = null, string? GivenNames = null, string? BornOn = null)
{
    public static ModelPerson Of(CaseArguments said) =>
        new(said.VNumber, said.FamilyName, said.GivenNames, said.BornOn);
}
