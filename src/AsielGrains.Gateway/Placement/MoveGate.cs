using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Households;
using AsielGrains.Gateway.Refusals;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Placement;

/// <summary>
/// Lets no household be moved while a partner blocks one of its persons: that partner is heard first.
/// </summary>
sealed class MoveGate(HouseholdReader households)
{
    /// <param name="isMade">Whether the move was made before: a repeat gets its first answer.</param>
    /// <exception cref="RefusedException">Somebody of the household is not to be moved on that day.</exception>
    public async Task Pass(
        HouseholdId household, DateOnly day, Func<Task<bool>> isMade, CancellationToken cancellation)
    {
        // Which partner, and why, is for those who may read the case.
        if (await households.Grain.ReadBlock(household, day).WaitAsync(cancellation) is { } until && !await isMade())
            throw new RefusedException(new(
                Reason.MoveBlocked,
                $"Somebody of this household is not to be moved until after {until:yyyy-MM-dd}.",
                "household_id"));
    }
}
