using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using CsCheck;

namespace AsielGrains.Domain.Tests.Flow;

/// <summary>
/// Generates histories as the rules allow them: random commands, of which the accepted ones become events.
/// </summary>
static class Histories
{
    static readonly DateOnly Today = new(2015, 12, 31);
    static readonly ImmutableArray<Nationality> Nationalities =
        [Nationality.Parse("SYR"), Nationality.Parse("ERI"), Nationality.NotEstablished];

    static readonly Gen<DateOnly> Day = Gen.Int[0, 40].Select(day => new DateOnly(2015, 10, 1).AddDays(day));
    static readonly Gen<Nationality> AnyNationality = Gen.OneOfConst([.. Nationalities]);
    static readonly Gen<ApplicationKind> Kind = Gen.OneOfConst(Enum.GetValues<ApplicationKind>());
    static readonly Gen<PersonId> Person = Gen.Int[1, 6].Select(PersonOf);

    static readonly Gen<CaseCommand> Command = Gen.Frequency<CaseCommand>(
        (3, Gen.Select(Day, Person, Kind, AnyNationality,
            CaseCommand (on, person, kind, nationality) => new CaseCommand.Announce(on, person, kind, nationality))),
        (3, Gen.Select(Day, Person, Kind, AnyNationality, CaseCommand (on, person, kind, nationality) =>
            new CaseCommand.Register(on, person, kind, nationality, null, new(VNumber.Parse("9990000001"))))),
        (2, Day.Select(CaseCommand (on) => new CaseCommand.Lodge(on))),
        (1, Day.Select(CaseCommand (on) => new CaseCommand.Withdraw(on))),
        (2, Gen.Select(Day, AnyNationality, CaseCommand (on, nationality) =>
            new CaseCommand.Correct(RegisteredOn: on, Nationality: nationality))),
        (1, Gen.Select(Day, Kind, CaseCommand (on, kind) => new CaseCommand.Correct(AnnouncedOn: on, Kind: kind))));

    /// <summary>Accepted events of a few cases, interleaved.</summary>
    public static readonly Gen<ImmutableArray<(CaseId Case, CaseEvent Event)>> Any =
        Gen.Select(Gen.Int[1, 8], Command).Array[0, 60].Select(Accepted);

    public static PersonId PersonOf(int number) => new(new Guid(number, 1, 1, [1, 1, 1, 1, 1, 1, 1, 1]));

    static ImmutableArray<(CaseId, CaseEvent)> Accepted((int Case, CaseCommand Command)[] commands)
    {
        var states = new Dictionary<int, AsylumCase>();
        var events = ImmutableArray.CreateBuilder<(CaseId, CaseEvent)>();
        foreach (var (number, command) in commands)
        {
            var state = states.GetValueOrDefault(number, AsylumCase.Initial);
            foreach (var @event in AsylumCase.Decide(state, command, Today).Events)
            {
                state = AsylumCase.Evolve(state, @event);
                events.Add((new CaseId(new Guid(number, 2, 2, [2, 2, 2, 2, 2, 2, 2, 2])), @event));
            }

            states[number] = state;
        }

        return events.ToImmutable();
    }
}
