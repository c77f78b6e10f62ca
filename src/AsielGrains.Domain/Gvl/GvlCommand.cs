using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>What can be asked of a joint location.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(SetResource), "set-resource")]
[JsonDerivedType(typeof(CloseResource), "close-resource")]
[JsonDerivedType(typeof(EndClosure), "end-closure")]
[JsonDerivedType(typeof(Expect), "expect")]
[JsonDerivedType(typeof(ReportArrival), "report-arrival")]
[JsonDerivedType(typeof(Book), "book")]
[JsonDerivedType(typeof(BookMissing), "book-missing")]
[JsonDerivedType(typeof(CancelSteps), "cancel-steps")]
[JsonDerivedType(typeof(MoveStep), "move-step")]
[JsonDerivedType(typeof(ReportMissed), "report-missed")]
[JsonDerivedType(typeof(StartStep), "start-step")]
[JsonDerivedType(typeof(FinishStep), "finish-step")]
[JsonDerivedType(typeof(CloseStep), "close-step")]
[JsonDerivedType(typeof(OfferHandover), "offer-handover")]
[JsonDerivedType(typeof(AnswerHandover), "answer-handover")]
[JsonDerivedType(typeof(AgreeShares), "agree-shares")]
public abstract record GvlCommand
{
    GvlCommand()
    {
    }

    /// <summary>The moment at which the location looks at the command: set by its guardian, not asked for.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who asks: each partner books and reports on its own functions.</summary>
    public Organisation By { get; init; }

    /// <summary>Makes a location known, with resources that can be used from then on.</summary>
    public sealed record Open(GvlProfile Profile, ImmutableArray<GvlResource> Resources) : GvlCommand;

    /// <summary>Adds a resource, or changes it. What is booked and no longer fits shows on the board.</summary>
    public sealed record SetResource(GvlResource Resource) : GvlCommand;

    /// <summary>Part of a resource can't be used for part of a day.</summary>
    public sealed record CloseResource(ResourceClosure Closure) : GvlCommand;

    /// <summary>It can be used again.</summary>
    public sealed record EndClosure(UseId Id) : GvlCommand;

    /// <summary>A household will come.</summary>
    public sealed record Expect(HouseholdId Household, int Persons, DateOnly Day) : GvlCommand;

    /// <summary>A household is there, expected or not.</summary>
    public sealed record ReportArrival(HouseholdId Household, int Persons) : GvlCommand;

    /// <summary>Books steps of a household with all resources they need: all of them, or nothing.</summary>
    /// <param name="Interpreter">Whom the steps that need an interpreter need; null: anybody.</param>
    public sealed record Book(
        UseId Id,
        HouseholdId Household,
        int Persons,
        ImmutableArray<StepTime> Steps,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterpreterWish? Interpreter = null)
        : GvlCommand;

    /// <summary>
    /// Books what a household must have and has not: each step at the earliest time after the one before it, all of
    /// them or nothing.
    /// </summary>
    /// <param name="Persons">0: as expected or arrived, else as many as have a case.</param>
    /// <param name="From">The first moment; when it is past: now.</param>
    /// <param name="Only">These steps, as far as they are missing; empty: all.</param>
    /// <param name="File">What the cases say, looked up for the command: no part of what was asked.</param>
    /// <param name="Interpreter">Whom the steps that need an interpreter need; null: anybody.</param>
    public sealed record BookMissing(
        UseId Id,
        HouseholdId Household,
        int Persons,
        DateTimeOffset From,
        ImmutableArray<GvlStep> Only,
        HouseholdFile? File,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterpreterWish? Interpreter = null)
        : GvlCommand;

    /// <summary>Gives up a step, or all that have not begun.</summary>
    public sealed record CancelSteps(UseId Id, GvlStep? Step, CancelReason Reason) : GvlCommand;

    /// <summary>Gives a step another time; when it can't, the old one stays.</summary>
    /// <param name="Interpreter">Null: interpreters of the same pool as before, since nothing else is kept.</param>
    public sealed record MoveStep(
        UseId Id,
        StepTime To,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterpreterWish? Interpreter = null)
        : GvlCommand;

    /// <summary>The household did not come.</summary>
    public sealed record ReportMissed(UseId Id, GvlStep Step, MissedReason Reason) : GvlCommand;

    /// <summary>A step begins.</summary>
    public sealed record StartStep(UseId Id, GvlStep Step) : GvlCommand;

    /// <summary>A step is over. After the transport the household has left.</summary>
    public sealed record FinishStep(UseId Id, GvlStep Step) : GvlCommand;

    /// <summary>A step is over whose start was perhaps not reported.</summary>
    public sealed record CloseStep(UseId Id, GvlStep Step) : GvlCommand;

    /// <summary>Gives a household over to another partner, who has to answer in time.</summary>
    public sealed record OfferHandover(
        UseId Id, HouseholdId Household, GvlPartner From, GvlPartner To, GvlStep Step, int WithinMinutes) : GvlCommand;

    /// <summary>Takes over, or says why not; after the time, too.</summary>
    public sealed record AnswerHandover(UseId Id, HandoverRefusal? Refusal) : GvlCommand;

    /// <summary>The cost key that holds from a day on.</summary>
    public sealed record AgreeShares(CostShares Shares) : GvlCommand;
}
