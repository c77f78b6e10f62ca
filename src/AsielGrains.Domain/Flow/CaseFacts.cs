using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// What the flow remembers of one case: just enough to take its earlier contribution out before a later fact or a
/// correction puts a new one in. Small, because there is one for every case ever known: 36 bytes.
/// </summary>
public readonly record struct CaseFacts
{
    const int NotKnown = 0;

    readonly byte _kind;
    readonly int _announced;
    readonly int _registered;
    readonly int _lodged;
    readonly int _withdrawn;

    public PersonId Person { get; init; }

    public Nationality Nationality { get; init; }

    public ApplicationKind Kind
    {
        get => (ApplicationKind)_kind;
        init => _kind = (byte)value;
    }

    public DateOnly? AnnouncedOn
    {
        get => DateOf(_announced);
        init => _announced = NumberOf(value);
    }

    public DateOnly? RegisteredOn
    {
        get => DateOf(_registered);
        init => _registered = NumberOf(value);
    }

    public DateOnly? LodgedOn
    {
        get => DateOf(_lodged);
        init => _lodged = NumberOf(value);
    }

    public DateOnly? WithdrawnOn
    {
        get => DateOf(_withdrawn);
        init => _withdrawn = NumberOf(value);
    }

    public bool Open => AsylumCase.IsOpen(Stage);

    Stage Stage => AsylumCase.StageOf(AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn);

    public static CaseFacts Of(AsylumCase @case) => new()
    {
        Person = @case.Person ?? throw new InvalidOperationException("A known case has a person."),
        Nationality = @case.Nationality,
        Kind = @case.Kind,
        AnnouncedOn = @case.AnnouncedOn,
        RegisteredOn = @case.RegisteredOn,
        LodgedOn = @case.LodgedOn,
        WithdrawnOn = @case.WithdrawnOn,
    };

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

    /// <summary>The cell this case counts in along one axis; null when it has no such date.</summary>
    public FlowCell? CellOn(FlowAxis axis) => axis switch
    {
        FlowAxis.Stock => FlowCell.Of(Stage, Nationality, Kind),
        FlowAxis.Announced => Dated(axis, _announced),
        FlowAxis.Registered => Dated(axis, _registered),
        FlowAxis.Lodged => Dated(axis, _lodged),
        _ => throw new InvalidOperationException($"{axis} is no axis of the flow."),
    };

    FlowCell? Dated(FlowAxis axis, int number) =>
        number == NotKnown ? null : new FlowCell(axis, number - 1, Nationality, Kind);

    static int NumberOf(DateOnly? date) => date is { } day ? day.DayNumber + 1 : NotKnown;

    static DateOnly? DateOf(int number) => number == NotKnown ? null : DateOnly.FromDayNumber(number - 1);
}
