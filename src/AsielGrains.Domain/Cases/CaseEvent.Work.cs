using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Cases;

public abstract partial record CaseEvent
{
    /// <summary>
    /// Stored as <c>case.deadline-assigned</c>: a partner said which of its teams sees to a deadline.
    /// </summary>
    /// <param name="On">The day on which it was assigned: a term that begins anew later is nobody's again.</param>
    /// <param name="Term">The code of the term.</param>
    /// <param name="By">The partner; it speaks for its own teams only.</param>
    /// <param name="Team">Null: none any more.</param>
    public sealed record DeadlineAssigned(DateOnly On, string Term, Organisation By, string? Team) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
