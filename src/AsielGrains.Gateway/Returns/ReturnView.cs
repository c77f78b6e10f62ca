using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Returns;
using Google.Protobuf.WellKnownTypes;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Returns;

/// <summary>Writes the return track in the contract's form.</summary>
static class ReturnView
{
    const string Definition =
        "Agreements on readmission (terugnameakkoorden) by the day on which they were obtained. A document of the "
        + "person's own is none, and is told by source only. Used: the person left, "
        + "seen by a partner (independent or forced), on a day on which the agreement was valid; of several that were "
        + "valid the one that was tried most, or else the newest. Open: valid today, and the person has not left. "
        + "Lost: neither. Departures by their own day; unsupervised is no departure that anybody saw. Cases, not "
        + "persons.";

    public static Contracts.ReturnTrack Of(Domain.Cases.ReturnTrack track, DateOnly today)
    {
        var view = new Contracts.ReturnTrack
        {
            FileSentOn = CaseView.Text(track.FileSentOn),
            FileComplete = track.FileComplete,
            Talks = track.Talks,
        };
        view.Missing.AddRange(track.Missing.Select(finding => (ReturnFileFinding)finding));
        view.LaissezPassers.AddRange(track.LaissezPassers.Select(Of));
        view.Agreements.AddRange(track.Agreements.Select(agreement => Of(agreement, today)));
        return view;
    }

    public static CheckRemovabilityResponse Of(FoundObstacles found, DateOnly day)
    {
        var response = new CheckRemovabilityResponse
        {
            Removable = found.Obstacles.All(one => one.Obstacle.Kind is ObstacleKind.DepartureTermRuns),
            CheckedOn = CaseView.Text(day),
            Cases = found.Cases,
        };
        response.Obstacles.AddRange(found.Obstacles.Select(one => new RemovalObstacle
        {
            CaseId = one.Case.ToString(),
            Obstacle = (Contracts.Obstacle)one.Obstacle.Kind,
            Text = one.Obstacle.Sentence,
            Article = one.Obstacle.Article,
        }));
        response.Conditions.AddRange(
            Domain.Cases.RemovalCondition
                .Of([.. found.Obstacles.Select(one => one.Obstacle.Kind)], found.HasDocument)
                .Select(Of));
        return response;
    }

    static Contracts.RemovalCondition Of(Domain.Cases.RemovalCondition condition) => new()
    {
        Kind = (Contracts.RemovalConditionKind)condition.Kind,
        Met = condition.Met,
        Text = condition.Sentence,
        Source = Domain.Cases.RemovalCondition.Source,
    };

    public static ReturnFigures Of(ReturnsReading reading)
    {
        var agreements = reading.Figures.Agreements;
        var view = new ReturnFigures
        {
            Position = reading.Position.ToString(),
            AsOf = reading.AsOf?.ToTimestamp(),
            Definition = Definition,
            All = Of(
                "",
                new(
                    default,
                    agreements.Sum(one => one.Obtained),
                    agreements.Sum(one => one.Used),
                    agreements.Sum(one => one.Open),
                    agreements.Sum(one => one.Lost),
                    agreements.Sum(one => one.Attempts))),
        };
        view.Countries.AddRange(agreements.Select(one => Of(one.Country.Code, one)));
        view.Sources.AddRange(reading.Figures.Sources.Select(one => Of("", one)));
        view.Departures.AddRange(reading.Figures.Departures.Select(one => new DepartureFigures
        {
            Departure = (DepartureKind)one.Kind,
            Count = one.Count,
        }));
        return view;
    }

    static AgreementFigures Of(string country, Domain.Returns.AgreementFigures figures)
    {
        var view = new AgreementFigures
        {
            Country = country,
            Obtained = figures.Obtained,
            Used = figures.Used,
            Open = figures.Open,
            Lost = figures.Lost,
            Attempts = figures.Attempts,
            Source = (ReadmissionSource)(figures.Source ?? 0),
        };
        if (figures.Obtained > 0)
            view.UsedPerMille = Rounded.PerMille(figures.Used, figures.Obtained);
        if (figures.Used + figures.Lost is > 0 and var ended)
            view.UsedPerMilleOfEnded = Rounded.PerMille(figures.Used, ended);
        return view;
    }

    static Contracts.LaissezPasser Of(Domain.Cases.LaissezPasser paper) => new()
    {
        Country = paper.Country.Code,
        RequestedOn = CaseView.Text(paper.RequestedOn),
        Presentations = paper.Presentations,
        Answer = (LaissezPasserAnswer)(paper.Answer ?? 0),
        AnsweredOn = CaseView.Text(paper.AnsweredOn),
        ValidUntilOn = CaseView.Text(paper.ValidUntil),
    };

    static Contracts.ReadmissionAgreement Of(Domain.Cases.ReadmissionAgreement agreement, DateOnly today) => new()
    {
        Country = agreement.Country.Code,
        AgreedOn = CaseView.Text(agreement.AgreedOn),
        Source = (ReadmissionSource)agreement.Source,
        ValidUntilOn = CaseView.Text(agreement.ValidUntil),
        Attempts = agreement.Attempts,
        UsedOn = CaseView.Text(agreement.UsedOn),
        Valid = agreement.UsedOn is null && agreement.IsValidOn(today),
    };
}
