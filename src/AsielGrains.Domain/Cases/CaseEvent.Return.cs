using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// The return track: what DT&V does with a case that must lead to a departure.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.departure-postponed</c>. Departure was postponed (Vw 2000 art. 64).</summary>
    /// <param name="Until">The last day of the postponement.</param>
    public sealed record DeparturePostponed(DateOnly On, PostponementGround Ground, DateOnly Until) : Step(On)
    {
        public override StepName Named() => new(StepKind.DeparturePostponed, CodeName.Of(Ground));
    }

    /// <summary>Stored as <c>case.postponement-ended</c>. A postponement ended before its time.</summary>
    public sealed record PostponementEnded(DateOnly On, PostponementGround Ground) : Step(On)
    {
        public override StepName Named() => new(StepKind.PostponementEnded, CodeName.Of(Ground));
    }

    /// <summary>Stored as <c>case.move-blocked</c>. The person is not to be moved before a partner was heard.</summary>
    /// <param name="Until">The last day of the block.</param>
    public sealed record MoveBlocked(DateOnly On, BlockKind Kind, DateOnly Until) : Step(On)
    {
        public override StepName Named() => new(StepKind.MoveBlocked, CodeName.Of(Kind));
    }

    /// <summary>Stored as <c>case.move-block-ended</c>. A block ended before its time.</summary>
    public sealed record MoveBlockEnded(DateOnly On, BlockKind Kind) : Step(On)
    {
        public override StepName Named() => new(StepKind.MoveBlockEnded, CodeName.Of(Kind));
    }

    /// <summary>Stored as <c>case.regular-permit-issued</c>. A permit for who cannot leave (buitenschuld).</summary>
    public sealed record RegularPermitIssued(
        DateOnly On, RegularGround Ground, DateOnly ValidFrom, DateOnly ValidUntil) : Step(On)
    {
        public override StepName Named() => new(StepKind.RegularPermitIssued, CodeName.Of(Ground));
    }

    /// <summary>Stored as <c>case.return-file-sent</c>. The file was transferred to DT&amp;V.</summary>
    public sealed record ReturnFileSent(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnFileSent);
    }

    /// <summary>Stored as <c>case.return-file-checked</c>. DT&amp;V reported back whether it is complete.</summary>
    public sealed record ReturnFileChecked(DateOnly On, ReturnFileFinding Finding) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnFileChecked, CodeName.Of(Finding));
    }

    /// <summary>Stored as <c>case.departure-talk-held</c>. Vertrekgesprek gevoerd.</summary>
    public sealed record DepartureTalkHeld(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.DepartureTalkHeld);
    }

    /// <summary>Stored as <c>case.laissez-passer-requested</c>. Applied for with one country.</summary>
    public sealed record LaissezPasserRequested(DateOnly On, Nationality Country) : Step(On)
    {
        public override StepName Named() => new(StepKind.LaissezPasserRequested, Country.Code);
    }

    /// <summary>Stored as <c>case.laissez-passer-presented</c>. Presented to the authorities of a country.</summary>
    public sealed record LaissezPasserPresented(DateOnly On, Nationality Country) : Step(On)
    {
        public override StepName Named() => new(StepKind.LaissezPasserPresented, Country.Code);
    }

    /// <summary>Stored as <c>case.laissez-passer-answered</c>. The authorities answered.</summary>
    /// <param name="ValidUntil">The last day of a laissez-passer that was granted; null: none was told.</param>
    public sealed record LaissezPasserAnswered(
        DateOnly On, Nationality Country, LaissezPasserAnswer Answer, DateOnly? ValidUntil) : Step(On)
    {
        public override StepName Named() => new(StepKind.LaissezPasserAnswered, Country.Code);
    }

    /// <summary>Stored as <c>case.readmission-agreed</c>. Terugnameakkoord verkregen.</summary>
    /// <param name="ValidUntil">The last day on which it can be used; null: it has no end of its own.</param>
    public sealed record ReadmissionAgreed(
        DateOnly On, Nationality Country, ReadmissionSource Source, DateOnly? ValidUntil) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReadmissionAgreed, Country.Code);
    }

    /// <summary>Stored as <c>case.removability-checked</c>. Whether the person can be removed.</summary>
    public sealed record RemovabilityChecked(DateOnly On, RemovabilityFinding Finding) : Step(On)
    {
        public override StepName Named() => new(StepKind.RemovabilityChecked, CodeName.Of(Finding));
    }

    /// <summary>Stored as <c>case.return-attempted</c>. An agreement was put to use, or it was tried.</summary>
    public sealed record ReturnAttempted(DateOnly On, Nationality Country, AttemptResult Result) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnAttempted, Country.Code);
    }

    /// <summary>Stored as <c>case.return-placement-made</c>. Placed in a vbl, a gl or a detention centre.</summary>
    public sealed record ReturnPlacementMade(DateOnly On, ReturnPlace Place) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnPlacementMade, CodeName.Of(Place));
    }

    /// <summary>Stored as <c>case.return-placement-ended</c>. The placement ended.</summary>
    public sealed record ReturnPlacementEnded(DateOnly On, ReturnPlace Place) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnPlacementEnded, CodeName.Of(Place));
    }
}
