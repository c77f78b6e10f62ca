using AsielGrains.Checker.Histories;
using AsielGrains.Contract.V1;

namespace AsielGrains.Checker.Load;

/// <summary>Writes intents as messages of the contract, and its answers as outcomes.</summary>
static class CaseRequests
{
    public static SubmitCommandsRequest Of(Intent intent)
    {
        var (id, said) = (intent.Command.ToString(), intent.Arguments);
        return intent.Kind switch
        {
            OperationKind.Announce => new() { Announce = Announce(id, intent.Case, said) },
            OperationKind.Register => new() { Register = Register(id, intent.Case, said) },
            OperationKind.Lodge =>
                new() { Lodge = new() { RequestId = id, CaseId = intent.Case, LodgedOn = said.LodgedOn } },
            OperationKind.Withdraw =>
                new() { Withdraw = new() { RequestId = id, CaseId = intent.Case, WithdrawnOn = said.WithdrawnOn } },
            OperationKind.Correct => new() { Correct = Correct(id, intent.Case, said) },
            _ => throw new InvalidOperationException($"{intent.Kind} does not go into a stream."),
        };
    }

    public static Outcome Of(Receipt receipt, string? person = null) => new Outcome.Accepted(
        receipt.Id, receipt.Version, receipt.Position, receipt.KnownAlready, receipt.Repeated, person);

    public static Outcome Of(Case @case) => new Outcome.Seen(new()
    {
        Version = @case.Version,
        Position = @case.Position,
        Stage = (int)@case.Stage,
        Kind = (int)@case.Kind,
        Nationality = Given(@case.Nationality),
        Person = Given(@case.PersonId),
        Household = Given(@case.HouseholdId),
        AnnouncedOn = Given(@case.AnnouncedOn),
        RegisteredOn = Given(@case.RegisteredOn),
        LodgedOn = Given(@case.LodgedOn),
        WithdrawnOn = Given(@case.WithdrawnOn),
        VNumber = Given(@case.Personal?.VNumber),
        FamilyName = Given(@case.Personal?.FamilyName),
        GivenNames = Given(@case.Personal?.GivenNames),
        BornOn = Given(@case.Personal?.BornOn),
    });

    static AnnounceCaseRequest Announce(string id, string @case, CaseArguments said) => new()
    {
        RequestId = id, CaseId = @case, AnnouncedOn = said.AnnouncedOn, Kind = (ApplicationKind)(said.Kind ?? 0),
        Nationality = said.Nationality ?? "", Personal = Personal(said),
    };

    static RegisterCaseRequest Register(string id, string @case, CaseArguments said) => new()
    {
        RequestId = id, CaseId = @case, RegisteredOn = said.RegisteredOn, Kind = (ApplicationKind)(said.Kind ?? 0),
        Nationality = said.Nationality ?? "", HouseholdId = said.Household ?? "", Personal = Personal(said),
    };

    static CorrectCaseRequest Correct(string id, string @case, CaseArguments said) => new()
    {
        RequestId = id, CaseId = @case,
        AnnouncedOn = said.AnnouncedOn ?? "", RegisteredOn = said.RegisteredOn ?? "",
        LodgedOn = said.LodgedOn ?? "", WithdrawnOn = said.WithdrawnOn ?? "",
        Kind = (ApplicationKind)(said.Kind ?? 0), Nationality = said.Nationality ?? "",
        HouseholdId = said.Household ?? "",
    };

    static PersonalDetails? Personal(CaseArguments said) =>
        said is { VNumber: null, FamilyName: null, GivenNames: null, BornOn: null }
            ? null
            : new()
            {
                VNumber = said.VNumber ?? "", FamilyName = said.FamilyName ?? "",
                GivenNames = said.GivenNames ?? "", BornOn = said.BornOn ?? "",
            };

    static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
