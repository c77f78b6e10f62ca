using System.Collections.Frozen;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Gateway.Refusals;

/// <summary>
/// The one table of refusals: reason code to status code. The comments of the contract's enum say the same.
/// </summary>
public static class RefusalTable
{
    /// <summary>The domain in google.rpc.ErrorInfo.</summary>
    public const string ErrorDomain = "asielgrains.nl";

    const string NamePrefix = "REASON_";

    static readonly FrozenDictionary<Reason, StatusCode> Statuses = new Dictionary<Reason, StatusCode>
    {
        [Reason.CaseUnknown] = StatusCode.NotFound,
        [Reason.AlreadyAnnounced] = StatusCode.AlreadyExists,
        [Reason.AlreadyRegistered] = StatusCode.AlreadyExists,
        [Reason.AlreadyLodged] = StatusCode.AlreadyExists,
        [Reason.AlreadyWithdrawn] = StatusCode.AlreadyExists,
        [Reason.CaseWithdrawn] = StatusCode.FailedPrecondition,
        [Reason.DatesOutOfOrder] = StatusCode.FailedPrecondition,
        [Reason.DateInFuture] = StatusCode.FailedPrecondition,
        [Reason.NothingToCorrect] = StatusCode.FailedPrecondition,
        [Reason.VNumberOfOtherPerson] = StatusCode.Aborted,
        [Reason.VNumberUnknown] = StatusCode.NotFound,
        [Reason.SamePerson] = StatusCode.FailedPrecondition,
        [Reason.AlreadyMerged] = StatusCode.FailedPrecondition,
        [Reason.PersonErased] = StatusCode.FailedPrecondition,
        [Reason.StepNotAllowed] = StatusCode.FailedPrecondition,
        [Reason.StepNotYours] = StatusCode.PermissionDenied,
        [Reason.StepAlreadyRecorded] = StatusCode.AlreadyExists,
        [Reason.GroundMissing] = StatusCode.FailedPrecondition,
        [Reason.TermUnknown] = StatusCode.FailedPrecondition,
        [Reason.ProcedureUnknown] = StatusCode.NotFound,
        [Reason.CombinationNotPossible] = StatusCode.FailedPrecondition,
        [Reason.CourseFull] = StatusCode.ResourceExhausted,
        [Reason.TooEarly] = StatusCode.FailedPrecondition,
        [Reason.NotRemovable] = StatusCode.FailedPrecondition,
        [Reason.RemovabilityNotChecked] = StatusCode.FailedPrecondition,
        [Reason.NoAgreement] = StatusCode.FailedPrecondition,
        [Reason.KindNotApplicable] = StatusCode.FailedPrecondition,
        [Reason.SiteUnknown] = StatusCode.NotFound,
        [Reason.SiteKnown] = StatusCode.AlreadyExists,
        [Reason.PartUnknown] = StatusCode.NotFound,
        [Reason.CodeInUse] = StatusCode.AlreadyExists,
        [Reason.PlaceUnknown] = StatusCode.NotFound,
        [Reason.PlaceCountWrong] = StatusCode.FailedPrecondition,
        [Reason.PartClosed] = StatusCode.FailedPrecondition,
        [Reason.PlaceTaken] = StatusCode.FailedPrecondition,
        [Reason.NoPlaceLeft] = StatusCode.FailedPrecondition,
        [Reason.CeilingReached] = StatusCode.FailedPrecondition,
        [Reason.UnitRuleNotMet] = StatusCode.FailedPrecondition,
        [Reason.UseUnknown] = StatusCode.NotFound,
        [Reason.UseKnown] = StatusCode.AlreadyExists,
        [Reason.HoldExpired] = StatusCode.FailedPrecondition,
        [Reason.ExpiryOutOfRange] = StatusCode.FailedPrecondition,
        [Reason.HouseholdPlacedAlready] = StatusCode.FailedPrecondition,
        [Reason.HouseholdArrived] = StatusCode.FailedPrecondition,
        [Reason.NotArrived] = StatusCode.FailedPrecondition,
        [Reason.BeyondCalendar] = StatusCode.FailedPrecondition,
        [Reason.DateInPast] = StatusCode.FailedPrecondition,
        [Reason.SiteLimitReached] = StatusCode.ResourceExhausted,
        [Reason.NightCountedAlready] = StatusCode.AlreadyExists,
        [Reason.FlexShareReached] = StatusCode.FailedPrecondition,
        [Reason.LetNotRecalled] = StatusCode.FailedPrecondition,
        [Reason.MoveBlocked] = StatusCode.FailedPrecondition,
        [Reason.CountSheetUnverified] = StatusCode.FailedPrecondition,
        [Reason.NotAnOption] = StatusCode.FailedPrecondition,
        [Reason.OtherHousehold] = StatusCode.FailedPrecondition,
        [Reason.JointUnknown] = StatusCode.NotFound,
        [Reason.JointKnown] = StatusCode.AlreadyExists,
        [Reason.JointEnded] = StatusCode.FailedPrecondition,
        [Reason.PartOfJoint] = StatusCode.FailedPrecondition,
        [Reason.HouseholdHasPlace] = StatusCode.FailedPrecondition,
        [Reason.TableUnknown] = StatusCode.NotFound,
        [Reason.TableKnown] = StatusCode.AlreadyExists,
        [Reason.NotOnAgenda] = StatusCode.FailedPrecondition,
        [Reason.ActionUnknown] = StatusCode.NotFound,
        [Reason.TableLimitReached] = StatusCode.ResourceExhausted,
        [Reason.IdentitySourceLower] = StatusCode.FailedPrecondition,
        [Reason.NotMerged] = StatusCode.FailedPrecondition,
        [Reason.CommandExpired] = StatusCode.FailedPrecondition,
        [Reason.TermNotLapsed] = StatusCode.FailedPrecondition,
        [Reason.TermNotRunning] = StatusCode.FailedPrecondition,
        [Reason.NotInCategory] = StatusCode.FailedPrecondition,
        [Reason.OrderUnknown] = StatusCode.NotFound,
        [Reason.OrderKnown] = StatusCode.AlreadyExists,
        [Reason.OrderEnded] = StatusCode.FailedPrecondition,
        [Reason.HouseholdChanging] = StatusCode.FailedPrecondition,
        [Reason.NotOfHousehold] = StatusCode.FailedPrecondition,
        [Reason.NobodyStays] = StatusCode.FailedPrecondition,
        [Reason.HouseholdChangeUnknown] = StatusCode.NotFound,
        [Reason.HouseholdChangeKnown] = StatusCode.AlreadyExists,
        [Reason.HouseholdChangeEnded] = StatusCode.FailedPrecondition,
        [Reason.HouseholdChangedSince] = StatusCode.FailedPrecondition,
        [Reason.HouseholdInUse] = StatusCode.FailedPrecondition,
        [Reason.HouseholdReasonNotFitting] = StatusCode.FailedPrecondition,
        [Reason.HouseholdLimitReached] = StatusCode.ResourceExhausted,
        [Reason.GvlUnknown] = StatusCode.NotFound,
        [Reason.GvlKnown] = StatusCode.AlreadyExists,
        [Reason.ResourceUnknown] = StatusCode.NotFound,
        [Reason.NotASlot] = StatusCode.FailedPrecondition,
        [Reason.NoSlotLeft] = StatusCode.FailedPrecondition,
        [Reason.HouseholdBusy] = StatusCode.FailedPrecondition,
        [Reason.StepOutOfOrder] = StatusCode.FailedPrecondition,
        [Reason.HandoverAnswered] = StatusCode.FailedPrecondition,
        [Reason.GvlLimitReached] = StatusCode.ResourceExhausted,
        [Reason.SharesNotWhole] = StatusCode.FailedPrecondition,
        [Reason.InterpreterAbsent] = StatusCode.FailedPrecondition,
        [Reason.FieldInvalid] = StatusCode.InvalidArgument,
        [Reason.PurposeMissing] = StatusCode.InvalidArgument,
        [Reason.PurposeNotAllowed] = StatusCode.PermissionDenied,
        [Reason.RoleNotAllowed] = StatusCode.PermissionDenied,
        [Reason.RequestIdReused] = StatusCode.AlreadyExists,
        [Reason.Conflict] = StatusCode.Aborted,
        [Reason.JournalUnavailable] = StatusCode.Unavailable,
        [Reason.LimitReached] = StatusCode.ResourceExhausted,
        [Reason.PositionNotReached] = StatusCode.DeadlineExceeded,
        [Reason.NotAuthenticated] = StatusCode.Unauthenticated,
        [Reason.JournalDamaged] = StatusCode.DataLoss,
        [Reason.FieldNotAllowed] = StatusCode.PermissionDenied,
        [Reason.PersonNotNamed] = StatusCode.PermissionDenied,
        [Reason.SiteNotInScope] = StatusCode.PermissionDenied,
        [Reason.AllSitesNeeded] = StatusCode.PermissionDenied,
        [Reason.SitesNotNamed] = StatusCode.PermissionDenied,
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<Reason, string> Names = TypesReflection.Descriptor.EnumTypes
        .Single(type => type.Name == nameof(Reason)).Values
        .ToFrozenDictionary(value => (Reason)value.Number, value => value.Name[NamePrefix.Length..]);

    public static StatusCode StatusOf(Reason reason) => Statuses[reason];

    /// <summary>The name in ErrorInfo, for example <c>CASE_UNKNOWN</c>.</summary>
    public static string NameOf(Reason reason) => Names[reason];
}
