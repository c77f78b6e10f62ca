using AsielGrains.Domain.Deadlines;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// When notice of default (ingebrekestelling) can be given: once a decision is late. Judged when it is reported: an
/// extension that is told late takes back no notice.
/// </summary>
static class NoticesOfDefault
{
    /// <param name="state">The case without the notice.</param>
    public static Rejection? Refusal(CaseEvent.NoticeOfDefaultReceived notice, AsylumCase state)
    {
        foreach (var deadline in DeadlineReckoning.Unexplained(state.UpTo(notice.On), notice.On))
            if (deadline.Term.BringsDefault && deadline.StateOn(notice.On) is DeadlineState.Lapsed)
                return null;
        return new(
            Reason.TooEarly,
            $"Too early: no decision of this case was late on {notice.On:yyyy-MM-dd} (Awb art. 6:12(2)).",
            "step");
    }
}
