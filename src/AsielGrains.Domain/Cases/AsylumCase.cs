using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// One asylum case: the facts that are recorded at the start of the procedure. Partners report late and out of
/// order, so the facts stand side by side and the stage follows from them; a person can have many cases.
/// </summary>
public sealed partial record AsylumCase : IAggregate<AsylumCase, CaseCommand, CaseEvent>
{
    public static AsylumCase Initial { get; } = new();

    /// <summary>The person as the case names it; the person may have been merged into another since.</summary>
    public PersonId? Person { get; init; }

    public ApplicationKind Kind { get; init; }

    public Nationality Nationality { get; init; }

    public HouseholdId? Household { get; init; }

    /// <summary>Kenbaar gemaakt op.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Geregistreerd op (I&amp;R).</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Ingediend op (M35-H).</summary>
    public DateOnly? LodgedOn { get; init; }

    /// <summary>Ingetrokken op.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>What happened since the start, in the order in which it happened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Course Course { get; init; }

    /// <summary>Where the household is in reception, as the sites said last; null: nowhere that is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CasePlace? Place { get; init; }

    /// <summary>Who sees to the deadlines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TermAssignments Assignments { get; init; }

    /// <summary>What identifies the person; null when nothing was told or the person's key was erased.</summary>
    [JsonIgnore]
    public PersonalDetails? Personal { get; init; }

    [JsonIgnore]
    public Stage Stage => StageOf(AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn);

    internal CaseDates Dates => new(AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn);

    // Worked out when it is first asked for; it changes nothing of what the case is.
    Replayed _replayed;

    /// <summary>Where the case stands in each of its dimensions, after all that is recorded.</summary>
    [JsonIgnore]
    public CaseStanding Standing => PossibleStanding ?? CourseReplay.Of(this).Standing;

    // Null: the facts can't all have happened.
    CaseStanding? PossibleStanding
    {
        get
        {
            if (_replayed.Of(this) is { } known)
                return known;
            var (standing, rejection) = CourseReplay.Of(this);
            if (rejection is not null)
                return null;
            _replayed = new(this, Course, standing);
            return standing;
        }
    }

    /// <summary>
    /// The day on which who is known to be a child comes of age: a fact of the calendar. Null while the birth date is
    /// not known to the day.
    /// </summary>
    [JsonIgnore]
    public DateOnly? ComesOfAgeOn => Personal?.BornOn is { } born ? ComingOfAge.Of(born) : null;

    /// <summary>
    /// Where it stands on a day, when nothing more was recorded: terms that lapsed have had their effect, and who is
    /// known to have come of age is no child any more.
    /// </summary>
    public CaseStanding StandingOn(DateOnly day) => StandingOn(day, ComesOfAgeOn);

    /// <summary>The same for who may know of a day of coming of age and not of the birth date.</summary>
    public CaseStanding StandingOn(DateOnly day, DateOnly? comesOfAgeOn)
    {
        var standing = Standing.At(day);
        return standing.Minority is not null && comesOfAgeOn is { } birthday && day >= birthday
            ? standing.OfAge(birthday, day)
            : standing;
    }

    /// <summary>
    /// The case with what happened up to a day and nothing later, however late it was told: what was true then, as far
    /// as is known now.
    /// </summary>
    public AsylumCase UpTo(DateOnly day) => this with
    {
        AnnouncedOn = AnnouncedOn > day ? null : AnnouncedOn,
        RegisteredOn = RegisteredOn > day ? null : RegisteredOn,
        LodgedOn = LodgedOn > day ? null : LodgedOn,
        WithdrawnOn = WithdrawnOn > day ? null : WithdrawnOn,
        Course = Course.UpTo(day),
        Place = Place?.On > day ? null : Place,
        Assignments = Assignments.UpTo(day),
    };

    /// <summary>The case is in procedure: known and not withdrawn.</summary>
    [JsonIgnore]
    public bool Open => IsOpen(Stage);

    internal static Stage StageOf(
        DateOnly? announcedOn, DateOnly? registeredOn, DateOnly? lodgedOn, DateOnly? withdrawnOn) =>
        withdrawnOn is not null ? Stage.Withdrawn
        : lodgedOn is not null ? Stage.Lodged
        : registeredOn is not null ? Stage.Registered
        : announcedOn is not null ? Stage.Announced
        : Stage.Unknown;

    internal static bool IsOpen(Stage stage) => stage is Stage.Announced or Stage.Registered or Stage.Lodged;
}
