using AsielGrains.Contract.V1;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Regietafels;
using static System.FormattableString;
using Contracts = AsielGrains.Contract.V1;
using RegietafelSession = AsielGrains.Domain.Procedures.RegietafelSession;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>Writes a sitting, and the check of a file, in the contract's form.</summary>
static class RegietafelView
{
    public static Contracts.Regietafel Of(RegietafelReading reading, DateOnly today)
    {
        var table = reading.Table.Table!.Value;
        var view = new Contracts.Regietafel
        {
            Id = table.ToString(),
            Version = reading.Version,
            Position = reading.Position.ToString(),
            Location = table.Location.ToString(),
            SitsOn = CaseView.Text(table.On),
            Session = (Contracts.RegietafelSession)table.Session,
        };
        var decides = table.Session is RegietafelSession.AfterHearing;
        view.Agenda.AddRange(reading.Table.Agenda.Select(item => Of(item, decides)));
        view.ActionPoints.AddRange(reading.Table.Actions.Select(action => Of(action, today)));
        return view;
    }

    public static Contracts.TrackProposal Of(Domain.Regietafels.TrackProposal proposal) => new()
    {
        Track = (Track)(proposal.Track ?? 0),
        Grounds =
        {
            proposal.Grounds.Select(one => new Contracts.TrackGrounding
            {
                Ground = (Contracts.TrackGround)one.Ground,
                FactOn = CaseView.Text(one.On),
                Article = one.Article,
                Unverified = one.Unverified ?? "",
            }),
        },
        Current = (Track)(proposal.Current?.Track ?? 0),
        CurrentConfirmed = proposal.Current is { Confirmed: true },
        Deviates = proposal.Deviates,
        Rules = Invariant($"{TrackRules.Shipped.Version}.{TrackRules.Shipped.Revision}"),
        TargetGroup = Of(proposal.Group),
    };

    static Contracts.TargetGroupAdvice? Of(Domain.Regietafels.TargetGroupAdvice? advice) => advice is not { } group
        ? null
        : new()
        {
            Group = (Contracts.TargetGroup)group.Group,
            Examination = (Examination)(group.Examination ?? 0),
            Because = group.Because,
            Rules = Invariant($"{TargetGroups.Shipped.Version}.{TargetGroups.Shipped.Revision}"),
            Unverified = TargetGroups.Shipped.Unverified,
        };

    public static RegietafelCandidate Of(
        Domain.Identity.CaseId id, Domain.Cases.AsylumCase candidate, DateOnly today) => new()
    {
        TrackProposal = Of(Domain.Regietafels.TrackProposal.Of(candidate, today)),
        CaseId = id.ToString(),
        RegisteredOn = CaseView.Text(candidate.RegisteredOn),
        HouseholdId = candidate.Standing.Household?.ToString() ?? "",
        FileCheck = Of(Domain.Regietafels.FileCheck.Of(candidate)),
    };

    public static Contracts.FileCheck Of(Domain.Regietafels.FileCheck check) => new()
    {
        Profile = (Contracts.FileProfile)check.Profile,
        Required = { Items(check.Required) },
        Missing = { Items(check.Missing) },
        Complete = check.Complete,
    };

    static Contracts.AgendaItem Of(Domain.Regietafels.AgendaItem item, bool decides) => new()
    {
        CaseId = item.Case.ToString(),
        Discussed = item.Discussed,
        Profile = (Contracts.FileProfile)(item.Profile ?? 0),
        Missing = { Items(item.Missing) },
        Track = (Track)(item.Track ?? 0),
        TrackConfirmed = decides && item.Track is not null,
        PlanningAdvice = (Contracts.PlanningAdvice)(item.Advice ?? 0),
    };

    static Contracts.ActionPoint Of(Domain.Regietafels.ActionPoint action, DateOnly today) => new()
    {
        Number = action.Number,
        CaseId = action.Case.ToString(),
        Item = Items(action.Item).First(),
        Owner = action.Owner.ToString(),
        DueOn = CaseView.Text(action.DueOn),
        SettledOn = CaseView.Text(action.SettledOn),
        Overdue = action.IsOverdueOn(today),
    };

    internal static IEnumerable<FileItem> Items(FileItems items) => Enum.GetValues<FileItem>()
        .Where(item => item is not FileItem.Unspecified && items.HasFlag((FileItems)(1 << ((int)item - 1))));
}
