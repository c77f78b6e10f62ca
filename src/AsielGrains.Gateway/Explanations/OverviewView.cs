using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Cases;
using Google.Protobuf.WellKnownTypes;
using Deadline = AsielGrains.Domain.Deadlines.Deadline;
using DeadlineState = AsielGrains.Domain.Deadlines.DeadlineState;
using TrailLine = AsielGrains.Domain.Explanations.TrailLine;

namespace AsielGrains.Gateway.Explanations;

/// <summary>Writes a person's own case in plain words.</summary>
static class OverviewView
{
    public static readonly IReadOnlyList<Sentence> Notes =
    [
        new()
        {
            Nl = "Dit zijn de gegevens die organisaties over deze persoon hebben doorgegeven. Het is geen besluit.",
            En = "These are the details that organisations passed on about this person. This is not a decision.",
        },
        new()
        {
            Nl = "Klopt er iets niet? Vraag de organisatie die het heeft doorgegeven om het te verbeteren.",
            En = "Is something wrong? Ask the organisation that passed it on to correct it.",
        },
        new()
        {
            Nl = "U kunt ook zien wie deze gegevens heeft bekeken.",
            En = "You can also see who looked at these details.",
        },
    ];

    static readonly PlainWords Words = PlainWords.Shipped;

    public static OwnCase Of(CaseId id, ExplanationReading explained, DateOnly day)
    {
        var reading = explained.Reading;
        var standing = reading.Case.StandingOn(day, reading.ComesOfAgeOn);
        var deadlines = DeadlineReckoning.Of(reading.Case, day)
            .Where(deadline => deadline.StateOn(day) is DeadlineState.Running or DeadlineState.Suspended)
            .OrderBy(deadline => deadline.EndsOn);
        return new()
        {
            CaseId = id.ToString(),
            SeenOn = CaseView.Text(day),
            Stage = StageOf(standing),
            Standing = { StandingOf(standing) },
            Personal = CaseView.PersonalOf(reading),
            Nationality = reading.Case.Nationality.Code,
            Facts = { explained.Explanation.Lines.Select(Of) },
            Terms = { deadlines.Select(deadline => Of(deadline, day)) },
        };
    }

    static Sentence? StageOf(Domain.Cases.CaseStanding standing) =>
        standing.Procedure.Stages.FirstOrDefault(stage => stage.Code == standing.Stage) is { } stage
            ? new() { Nl = stage.Name, En = stage.English }
            : null;

    static IEnumerable<Sentence> StandingOf(Domain.Cases.CaseStanding standing) =>
        new (Dimension Dimension, string Code)[]
        {
            (Dimension.Residence, standing.Residence.GetType().Name),
            (Dimension.Reception, standing.Reception.GetType().Name),
            (Dimension.Departure, standing.Departure.GetType().Name),
            (Dimension.Supervision, standing.Supervision.GetType().Name),
            (Dimension.Minority, $"{standing.Minority}"),
        }
        .Select(pair => Words.Of(pair.Dimension, pair.Code))
        .OfType<PlainText>()
        .Select(ExplanationView.Of);

    static OwnFact Of(TrailLine line) => new()
    {
        HappenedOn = CaseView.Text(line.On),
        Text = ExplanationView.Of(Words.Of(line.Kind)),
        ToldBy = line.Told?.By ?? "",
        RecordedAt = line.Told?.RecordedAt.ToTimestamp(),
    };

    static OwnTerm Of(Deadline deadline, DateOnly day) => new()
    {
        Term = deadline.Term.Code,
        Text = ExplanationView.Of(Words.Of(deadline.Term)),
        EndsOn = CaseView.Text(deadline.EndsOn),
        State = ExplanationView.Of(Words.Of(deadline.StateOn(day))),
        Article = deadline.Term.Article,
        Uncertain = deadline.Unverified.Any(),
    };
}
