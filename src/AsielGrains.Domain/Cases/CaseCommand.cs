using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Cases;

/// <summary>What a partner can report about one case. Dates are Dutch calendar dates of the fact itself.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Announce), "announce")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Lodge), "lodge")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(Retract), "retract")]
[JsonDerivedType(typeof(LetLapse), "let-lapse")]
[JsonDerivedType(typeof(ExtendByOrder), "extend-by-order")]
[JsonDerivedType(typeof(FollowPlace), "follow-place")]
[JsonDerivedType(typeof(AssignDeadline), "assign-deadline")]
public abstract record CaseCommand
{
    CaseCommand()
    {
    }

    /// <summary>The wish for asylum was made known (kenbaar gemaakt).</summary>
    /// <param name="On">The day it was made known.</param>
    /// <param name="Person">The pseudonym for the person, in case nobody is linked to the case yet.</param>
    /// <param name="Kind">How the case counts in the inflow.</param>
    /// <param name="Nationality">As stated so far.</param>
    /// <param name="Personal">What was told at the gate; may be nothing.</param>
    public sealed record Announce(
        DateOnly On,
        PersonId Person,
        ApplicationKind Kind,
        Nationality Nationality,
        PersonalDetails? Personal = null) : CaseCommand;

    /// <summary>Identification and registration (I&amp;R) was completed and the V-number is known.</summary>
    /// <param name="On">The day of registration; inflow statistics count this day.</param>
    /// <param name="Person">The person the V-number belongs to.</param>
    /// <param name="Kind">How the case counts in the inflow.</param>
    /// <param name="Nationality">As registered.</param>
    /// <param name="Household">The household the person belongs to, if one is known.</param>
    /// <param name="Personal">The registered details; the V-number must be among them.</param>
    public sealed record Register(
        DateOnly On,
        PersonId Person,
        ApplicationKind Kind,
        Nationality Nationality,
        HouseholdId? Household,
        PersonalDetails Personal) : CaseCommand;

    /// <summary>The application was signed (M35-H).</summary>
    /// <param name="On">The day of signing; the decision term of Vw 2000 art. 42 runs from it.</param>
    public sealed record Lodge(DateOnly On) : CaseCommand;

    /// <summary>The applicant withdrew.</summary>
    /// <param name="On">The day of withdrawal.</param>
    public sealed record Withdraw(DateOnly On) : CaseCommand;

    /// <summary>Replaces facts that were recorded wrongly; what is null stays as it is.</summary>
    public sealed record Correct(
        DateOnly? AnnouncedOn = null,
        DateOnly? RegisteredOn = null,
        DateOnly? LodgedOn = null,
        DateOnly? WithdrawnOn = null,
        ApplicationKind? Kind = null,
        Nationality? Nationality = null,
        HouseholdId? Household = null,
        PersonalDetails? Personal = null) : CaseCommand;

    /// <summary>A step in the course of the case was taken.</summary>
    /// <param name="Step">The fact as it is handed in.</param>
    /// <param name="By">The partner that reports it; the procedure says whose fact it is.</param>
    public sealed record Report(CaseEvent.Step Step, Organisation By) : CaseCommand
    {
        /// <summary>The step with who tells it, where that is part of the fact.</summary>
        [JsonIgnore]
        public CaseEvent.Step Fact => Step.ToldBy(By);
    }

    /// <summary>A step that was reported did not happen so.</summary>
    /// <param name="Step">The step as it was handed in.</param>
    /// <param name="By">The partner that takes it back; only the source of such facts may.</param>
    public sealed record Retract(CaseEvent.Step Step, Organisation By) : CaseCommand
    {
        /// <summary>The step with who tells it, where that is part of the fact.</summary>
        [JsonIgnore]
        public CaseEvent.Step Fact => Step.ToldBy(By);
    }

    /// <summary>
    /// A term has run out and something follows by law. Sent by this system itself; the case judges whether it is so.
    /// </summary>
    /// <param name="EndsOn">The last day of the term, as it was reckoned by whoever noticed.</param>
    public sealed record LetLapse(string Term, DateOnly EndsOn) : CaseCommand;

    /// <summary>An order over a category of cases extends a term. Sent by the guardian of the order.</summary>
    public sealed record ExtendByOrder(OrderId Order, ExtensionTerms Terms) : CaseCommand;

    /// <summary>The household of the case has a place, or has none any more. Sent by this system itself.</summary>
    /// <param name="Household">Whose place it is; null: of nobody any more.</param>
    public sealed record FollowPlace(HouseholdId? Household, CasePlace? Place) : CaseCommand;

    /// <summary>A partner says which of its teams sees to a deadline.</summary>
    /// <param name="Term">The code of the term.</param>
    /// <param name="Team">The code that the partner has for its team; null: none any more.</param>
    /// <param name="By">The partner: the term binds it, or it acts on its end.</param>
    public sealed record AssignDeadline(string Term, string? Team, Organisation By) : CaseCommand;
}
