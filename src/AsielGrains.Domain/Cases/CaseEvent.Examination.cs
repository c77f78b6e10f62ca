using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// From the first registration to the view on what the IND intends.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.preregistered</c>. Voorregistratie by the IND.</summary>
    public sealed record Preregistered(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.Preregistered);
    }

    /// <summary>Stored as <c>case.screening-started</c>. The screening of the Pact began.</summary>
    public sealed record ScreeningStarted(DateOnly On, ScreeningPlace Place) : Step(On)
    {
        public override StepName Named() => new(StepKind.ScreeningStarted, CodeName.Of(Place));
    }

    /// <summary>Stored as <c>case.eurodac-checked</c>. Eurodac was asked; one for each hit.</summary>
    public sealed record EurodacChecked(DateOnly On, int? HitCategory, Nationality? HitState) : Step(On)
    {
        public override StepName Named() => new(StepKind.EurodacChecked, HitState is { } state ? Hit(state) : null);

        /// <summary>The day on which the other state took the fingerprints; null: not told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DateOnly? HitOn { get; init; }

        // Without a day of the hit the state alone tells hits apart, as it costs nothing.
        string Hit(Nationality state) =>
            HitOn is { } on ? $"{state.Code} {HitCategory} {on:yyyy-MM-dd}" : state.Code;
    }

    /// <summary>Stored as <c>case.vis-checked</c>. EU-VIS was asked.</summary>
    public sealed record VisChecked(DateOnly On, Nationality? VisaState) : Step(On)
    {
        public override StepName Named() => new(StepKind.VisChecked);
    }

    /// <summary>Stored as <c>case.documents-examined</c>. Documenten onderzocht.</summary>
    public sealed record DocumentsExamined(DateOnly On, DocumentFinding Finding) : Step(On)
    {
        public override StepName Named() =>
            new(StepKind.DocumentsExamined, Document is { } kind ? CodeName.Of(kind) : null);

        /// <summary>Which of the documents; null: all, or not told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DocumentKind? Document { get; init; }
    }

    /// <summary>Stored as <c>case.medically-screened</c>. The screening for tuberculosis was done.</summary>
    public sealed record MedicallyScreened(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.MedicallyScreened);
    }

    /// <summary>Stored as <c>case.screening-completed</c>. The screening of the Pact ended.</summary>
    public sealed record ScreeningCompleted(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ScreeningCompleted);
    }

    /// <summary>Stored as <c>case.minority-established</c>. Whether the person is a child.</summary>
    public sealed record MinorityEstablished(DateOnly On, Minority Minority) : Step(On)
    {
        public override StepName Named() => new(StepKind.MinorityEstablished, CodeName.Of(Minority));
    }

    /// <summary>Stored as <c>case.regietafel-held</c>. Discussed at the Regietafel.</summary>
    public sealed record RegietafelHeld(
        DateOnly On, RegietafelSession Session, bool FileComplete, Track? Track) : Step(On)
    {
        public override StepName Named() => new(StepKind.RegietafelHeld, CodeName.Of(Session));
    }

    /// <summary>Stored as <c>case.track-assigned</c>. Spoor bepaald or changed.</summary>
    public sealed record TrackAssigned(DateOnly On, Track Track, TrackReason? Reason) : Step(On)
    {
        public override StepName Named() => new(StepKind.TrackAssigned, CodeName.Of(Track));
    }

    /// <summary>Stored as <c>case.rest-period-started</c>. Rust- en voorbereidingstermijn begonnen.</summary>
    public sealed record RestPeriodStarted(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.RestPeriodStarted);
    }

    /// <summary>Stored as <c>case.claim-sent</c>. A claim on another state was sent.</summary>
    public sealed record ClaimSent(DateOnly On, Nationality State, ClaimKind Claim) : Step(On)
    {
        public override StepName Named() => new(StepKind.ClaimSent, CodeName.Of(Claim));
    }

    /// <summary>Stored as <c>case.claim-answered</c>. The claim was answered, or silence counts.</summary>
    public sealed record ClaimAnswered(DateOnly On, ClaimAnswer Answer) : Step(On)
    {
        public override StepName Named() => new(StepKind.ClaimAnswered, CodeName.Of(Answer));
    }

    /// <summary>Stored as <c>case.responsibility-established</c>. The Netherlands are responsible after all.</summary>
    public sealed record ResponsibilityEstablished(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ResponsibilityEstablished);
    }

    /// <summary>Stored as <c>case.examination-chosen</c>. How the application is examined.</summary>
    public sealed record ExaminationChosen(DateOnly On, Examination Examination) : Step(On)
    {
        public override StepName Named() => new(StepKind.ExaminationChosen, CodeName.Of(Examination));
    }

    /// <summary>Stored as <c>case.hearing-held</c>. Gehoor gehouden.</summary>
    public sealed record HearingHeld(DateOnly On, Hearing Hearing) : Step(On)
    {
        public override StepName Named() => new(StepKind.HearingHeld, CodeName.Of(Hearing));
    }

    /// <summary>Stored as <c>case.intention-sent</c>. Voornemen verzonden.</summary>
    public sealed record IntentionSent(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.IntentionSent);
    }

    /// <summary>Stored as <c>case.view-received</c>. Zienswijze ontvangen.</summary>
    public sealed record ViewReceived(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ViewReceived);
    }
}
