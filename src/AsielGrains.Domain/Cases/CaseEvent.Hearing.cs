using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// What comes before and after a hearing in track 4, and when nothing comes in time.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.medical-advice-given</c>. Medisch advies horen en beslissen.</summary>
    public sealed record MedicalAdviceGiven(DateOnly On, MedicalAdvice Advice) : Step(On)
    {
        public override StepName Named() => new(StepKind.MedicalAdviceGiven);
    }

    /// <summary>Stored as <c>case.corrections-received</c>. Correcties en aanvullingen op het rapport.</summary>
    public sealed record CorrectionsReceived(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.CorrectionsReceived);
    }

    /// <summary>Stored as <c>case.notice-of-default-received</c>. Ingebrekestelling, ontvangen door de IND.</summary>
    public sealed record NoticeOfDefaultReceived(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.NoticeOfDefaultReceived);
    }
}
