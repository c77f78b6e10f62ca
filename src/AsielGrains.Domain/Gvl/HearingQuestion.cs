using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>When a household can have a step at a location.</summary>
/// <param name="Persons">0: as expected or arrived there, else one.</param>
/// <param name="Interpreter">Null: the step needs none, or anybody does.</param>
/// <param name="From">The first moment; when it is past: now.</param>
/// <param name="Until">The step is over by then; null: a standard window from the first moment.</param>
/// <param name="Elsewhere">What the household has booked at other locations.</param>
/// <param name="StartsMax">So many times are told, the earliest.</param>
public sealed record HearingQuestion(
    GvlStep Step,
    HouseholdId Household,
    int Persons,
    InterpreterWish? Interpreter,
    DateTimeOffset From,
    DateTimeOffset? Until,
    ImmutableArray<BookedStep> Elsewhere,
    int StartsMax);
