using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// What the flow remembers of one case: just enough to take its earlier contribution out before a later fact or a
/// correction puts a new one in. Small, because there is one for every case ever known.
/// </summary>
public readonly record struct CaseFacts(
    PersonId Person,
    Nationality Nationality,
    ApplicationKind Kind,
    DateOnly? AnnouncedOn,
    DateOnly? RegisteredOn,
    DateOnly? LodgedOn,
    DateOnly? WithdrawnOn)
{
    public static CaseFacts Of(AsylumCase @case) => new(
        @case.Person ?? throw new InvalidOperationException("A known case has a person."),
        @case.Nationality,
        @case.Kind,
        @case.AnnouncedOn,
        @case.RegisteredOn,
        @case.LodgedOn,
        @case.WithdrawnOn);

    /// <summary>The case as far as the flow knows it, so that the case's own rules say what an event means.</summary>
    public AsylumCase ToCase() => AsylumCase.Initial with
    {
        Person = Person,
        Nationality = Nationality,
        Kind = Kind,
        AnnouncedOn = AnnouncedOn,
        RegisteredOn = RegisteredOn,
        LodgedOn = LodgedOn,
        WithdrawnOn = WithdrawnOn,
    };

    /// <summary>The cells this case counts in.</summary>
    public IEnumerable<FlowCell> Cells
    {
        get
        {
            yield return FlowCell.Of(ToCase().Stage, Nationality, Kind);
            if (AnnouncedOn is { } announced)
                yield return FlowCell.Of(DateBasis.Announced, announced, Nationality, Kind);
            if (RegisteredOn is { } registered)
                yield return FlowCell.Of(DateBasis.Registered, registered, Nationality, Kind);
            if (LodgedOn is { } lodged)
                yield return FlowCell.Of(DateBasis.Lodged, lodged, Nationality, Kind);
        }
    }
}
