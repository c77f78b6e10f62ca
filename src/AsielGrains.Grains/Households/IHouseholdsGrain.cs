using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Access;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Knows of every household where it has places and what its cases say, and sets right what a crash left half done. One
/// for the cluster; its key is the chain. It may run late or twice: sites and cases judge by their own facts.
/// </summary>
[GrainInterfaceType("households"), Alias("households")]
public interface IHouseholdsGrain : IGrainWithStringKey
{
    /// <summary>Sets right what is surely nobody's business any more.</summary>
    /// <param name="told">As far as this the journal is read before; what comes after can wait.</param>
    /// <returns>True when there is more than one sweep does.</returns>
    [Alias("sweep"), OwnWork]
    Task<bool> Sweep(JournalPosition told);

    /// <summary>Sets right all that can be, whoever may still be about it.</summary>
    [Alias("mend")]
    Task<MendReading> Mend();

    /// <summary>What does not agree, as new as the journal when the answer is made.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-differences")]
    Task<DifferencesReading> ReadDifferences(int countMax);

    /// <summary>The figures of moves.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-figures")]
    Task<MoveFiguresReading> ReadFigures(PeriodQuery query);

    /// <summary>How places were given out, by nationality.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-fairness")]
    Task<FairnessReading> ReadFairness(PeriodQuery query);

    /// <summary>The moves of one household.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-moves")]
    Task<MovesReading> ReadMoves(HouseholdId household);

    /// <summary>Until when a household is not to be moved, as told for a day.</summary>
    /// <returns>The last day; null when no partner blocks any of its persons.</returns>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-block")]
    Task<DateOnly?> ReadBlock(HouseholdId household, DateOnly day);

    /// <summary>Which cases belong to which household.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-links")]
    Task<LinkedCasesReading> ReadLinks(LinkedCasesQuery query);

    /// <summary>The cases of a household's persons.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-members")]
    Task<MembersReading> ReadMembers(HouseholdId household, int countMax);

    /// <summary>Who is missed, and whose household has places still.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read: ask again.</exception>
    [Alias("read-absences")]
    Task<AbsencesReading> ReadAbsences(AbsenceQuery query);
}
