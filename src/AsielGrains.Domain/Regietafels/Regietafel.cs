using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// One sitting of the Regietafel: the partners round the table, the cases in their order, and who does what until when.
/// </summary>
public sealed partial record Regietafel : IAggregate<Regietafel, RegietafelCommand, RegietafelEvent>
{
    public static Regietafel Initial { get; } = new();

    /// <summary>Null before it was convened.</summary>
    public RegietafelId? Table { get; init; }

    /// <summary>In the order in which they are discussed.</summary>
    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    public ImmutableArray<ActionPoint> Actions { get; init; } = [];

    public static Regietafel Evolve(Regietafel state, RegietafelEvent @event) => @event switch
    {
        RegietafelEvent.Convened convened => state with { Table = convened.Table },
        RegietafelEvent.CasePlaced placed => state with { Agenda = state.Agenda.Add(new(placed.Case)) },
        RegietafelEvent.CaseDiscussed discussed => state with
        {
            Agenda =
            [
                .. state.Agenda.Select(item => item.Case == discussed.Case
                    ? new(item.Case, discussed.Profile, discussed.Missing, discussed.Track)
                    {
                        Advice = discussed.Advice,
                    }
                    : item),
            ],
        },
        RegietafelEvent.ActionAdded added => state with
        {
            Actions = state.Actions.Add(new(added.Number, added.Case, added.Item, added.Owner, added.DueOn)),
        },
        RegietafelEvent.ActionSettled settled => state with
        {
            Actions =
            [
                .. state.Actions.Select(action => action.Number == settled.Number
                    ? action with { SettledOn = settled.On }
                    : action),
            ],
        },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a Regietafel."),
    };

    public AgendaItem? Find(CaseId id) => Agenda.FirstOrDefault(item => item.Case == id);
}
