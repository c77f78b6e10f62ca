using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Households;
using Google.Protobuf.WellKnownTypes;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>Writes moves in the contract's form.</summary>
static class MoveMessages
{
    const string Definition =
        "Moves (verhuisbewegingen) by the day of the arrival. A move: a household arrived on another site than the one "
        + "where it stayed last, whether or not that was announced as a move; the first place is none, and the parts "
        + "of a household that was split over sites do not move to each other. Persons: of each household that stayed "
        + "somewhere in the period as many as had places at once. Minors: those whom the one who placed the household "
        + "told of last; households of which nobody told are counted apart. Moves per 1,000 persons: moves times "
        + "persons moved, by persons. Dates are the sites' own; a move counts when the arrival is reported.";

    const int MovesMax = 1_000;

    public static MoveFigures Of(MoveFiguresReading reading)
    {
        var figures = reading.Figures;
        var view = new MoveFigures
        {
            Position = reading.Position.ToString(),
            AsOf = reading.AsOf?.ToTimestamp(),
            Definition = Definition,
            Households = figures.Households,
            Persons = figures.Persons,
            Minors = figures.Minors,
            HouseholdsMinorsUnknown = figures.HouseholdsMinorsUnknown,
            Moves = figures.Moves,
            PersonMoves = figures.PersonMoves,
            MinorMoves = figures.MinorMoves,
            PersonsByMoves = { figures.PersonsByMoves },
            Reasons = { figures.Reasons.Select(Of) },
            Deviations = figures.Deviations,
            Unadvised = figures.Unadvised,
        };
        if (figures.Persons > 0)
            view.MovesPerMillePersons = Rounded.PerMille(figures.PersonMoves, figures.Persons);
        if (figures.Minors > 0)
            view.MovesPerMilleMinors = Rounded.PerMille(figures.MinorMoves, figures.Minors);
        return view;
    }

    public static ListMovesResponse Of(MovesReading reading) => new()
    {
        Position = reading.Position.ToString(),
        Moves = { reading.Moves.TakeLast(MovesMax).Select(Of) },
    };

    static MoveReasonCount Of(Rules.MoveReasonCount count) =>
        new() { Reason = (MoveReason)(count.Reason ?? 0), Moves = count.Moves };

    static HouseholdMove Of(Rules.HouseholdMove move)
    {
        var view = new HouseholdMove
        {
            FromSiteId = move.From.ToString(),
            ToSiteId = move.To.ToString(),
            PlacementId = move.Placement.ToString(),
            MovedOn = CaseView.Text(move.On),
            Persons = move.Persons,
            Organisation = move.By,
            Reason = (MoveReason)(move.Choice?.MoveReason ?? 0),
            Role = move.Choice?.Role ?? "",
            Deviation = (DeviationReason)(move.Choice?.Deviation ?? 0),
        };
        if (move.Minors is { } minors)
            view.Minors = minors;
        if (move.Choice?.Advice is not { } advice)
            return view;
        (view.Rank, view.Options) = (advice.Rank ?? 0, advice.Options);
        view.Alternatives.AddRange(advice.Best.Select(option => new MoveAlternative
        {
            SiteId = option.Site.ToString(),
            Part = option.Part.ToString(),
            Points = option.Points,
            Others =
            {
                (option.Others ?? []).Select(other => new SplitPlace
                {
                    SiteId = other.Site.ToString(), Part = other.Part.ToString(),
                }),
            },
        }));
        return view;
    }
}
