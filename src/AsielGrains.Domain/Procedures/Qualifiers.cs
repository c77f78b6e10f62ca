using System.Collections.Frozen;

namespace AsielGrains.Domain.Procedures;

/// <summary>What a step of one kind can be told apart by; empty where there is nothing to tell apart.</summary>
static class Qualifiers
{
    static readonly FrozenDictionary<StepKind, string[]> ByKind =
        Enum.GetValues<StepKind>().ToFrozenDictionary(step => step, Named);

    /// <summary>Looked up: the reckoning of every deadline asks for them.</summary>
    public static string[] Of(StepKind step) => ByKind[step];

    static string[] Named(StepKind step) => step switch
    {
        StepKind.DocumentsExamined => Enum.GetNames<DocumentKind>(),
        StepKind.ScreeningStarted => Enum.GetNames<ScreeningPlace>(),
        StepKind.ProvisionalMeasureDecided => Enum.GetNames<MeasureRuling>(),
        StepKind.RegietafelHeld => Enum.GetNames<RegietafelSession>(),
        StepKind.TrackAssigned => Enum.GetNames<Track>(),
        StepKind.ClaimSent => Enum.GetNames<ClaimKind>(),
        StepKind.ClaimAnswered => Enum.GetNames<ClaimAnswer>(),
        StepKind.ExaminationChosen => Enum.GetNames<Examination>(),
        StepKind.HearingHeld => Enum.GetNames<Hearing>(),
        StepKind.Decided => Enum.GetNames<Outcome>(),
        StepKind.AppealDecided => Enum.GetNames<Ruling>(),
        StepKind.HigherAppealLodged => Enum.GetNames<AppealParty>(),
        StepKind.HigherAppealDecided =>
            [.. Enum.GetNames<Ruling>(), .. Enum.GetValues<Ruling>().Select(OnAppealOfInd)],
        StepKind.SupervisionImposed or StepKind.SupervisionLifted => Enum.GetNames<SupervisionMeasure>(),
        StepKind.Departed => Enum.GetNames<DepartureKind>(),
        StepKind.HouseholdChanged => Enum.GetNames<HouseholdReason>(),
        StepKind.MinorityEstablished => Enum.GetNames<Minority>(),
        StepKind.DeparturePostponed or StepKind.PostponementEnded => Enum.GetNames<PostponementGround>(),
        StepKind.MoveBlocked or StepKind.MoveBlockEnded => Enum.GetNames<BlockKind>(),
        StepKind.RegularPermitIssued => Enum.GetNames<RegularGround>(),
        StepKind.ReturnFileChecked => Enum.GetNames<ReturnFileFinding>(),
        StepKind.RemovabilityChecked => Enum.GetNames<RemovabilityFinding>(),
        StepKind.ReturnPlacementMade or StepKind.ReturnPlacementEnded => Enum.GetNames<ReturnPlace>(),
        StepKind.RepeatFormChecked => Enum.GetNames<RepeatFormFinding>(),
        StepKind.LastMinuteJudged => Enum.GetNames<LastMinuteEffect>(),
        StepKind.RestPeriodWaived => Enum.GetNames<WaiverGround>(),
        StepKind.HearingOmitted => Enum.GetNames<Hearing>(),
        StepKind.FamilyDecided => Enum.GetNames<FamilyOutcome>(),
        StepKind.AbsenceSignalled => Enum.GetNames<AbsenceSignal>(),
        StepKind.AddressChecked => Enum.GetNames<AddressFinding>(),
        StepKind.GuardianAppointed => Enum.GetNames<GuardianKind>(),
        StepKind.GuardianshipEnded => Enum.GetNames<GuardianshipEnd>(),
        StepKind.ReferentRightLost => Enum.GetNames<ReferentLoss>(),
        _ => [],
    };

    /// <summary>A ruling on a higher appeal of the IND, which leads elsewhere than one on the applicant's.</summary>
    public static string OnAppealOfInd(Ruling ruling) => ruling switch
    {
        Ruling.Unfounded => "IndUnfounded",
        Ruling.WellFounded => "IndWellFounded",
        Ruling.EffectsKept => "IndEffectsKept",
        Ruling.Inadmissible => "IndInadmissible",
        Ruling.Withdrawn => "IndWithdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(ruling), ruling, "No such ruling."),
    };
}
