using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>
/// A household placed across sites, all of it or nothing: what is meant is recorded first, then each site holds its
/// part, and one event says that all do. Without it no part is to stay, whoever broke off where; and all holds end by
/// themselves at one moment.
/// </summary>
public sealed record JointPlacement : IAggregate<JointPlacement, JointCommand, JointEvent>
{
    public static JointPlacement Initial { get; } = new();

    /// <summary>Null: nobody asked for it.</summary>
    public JointTerms? Terms { get; init; }

    /// <summary>Who split the household.</summary>
    public string? Role { get; init; }

    public JointPhase Phase { get; init; }

    [JsonIgnore]
    public bool IsEnded => Phase is JointPhase.GivenUp or JointPhase.Released;

    public static Decision<JointEvent> Decide(JointPlacement state, JointCommand command, DateOnly today) =>
        command switch
        {
            JointCommand.Begin begin => Decide(state, begin, today),
            _ when state.Terms is null =>
                new Rejection(Reason.JointUnknown, "No placement across sites has this id.", "joint_id"),
            JointCommand.Complete => state.Phase switch
            {
                JointPhase.Begun => new JointEvent.Completed(today),
                JointPhase.Completed => Decision<JointEvent>.KnownAlready,
                _ => Ended,
            },
            JointCommand.GiveUp giveUp => state.Phase switch
            {
                JointPhase.Begun => new JointEvent.GivenUp(today, giveUp.Why),
                JointPhase.Completed => new Rejection(
                    Reason.JointKnown, "All parts are held; they can be released.", "joint_id"),
                _ => Decision<JointEvent>.KnownAlready,
            },
            JointCommand.Release => state.Phase switch
            {
                JointPhase.Completed => new JointEvent.Released(today),
                JointPhase.Begun => new JointEvent.GivenUp(today, JointEnd.BrokenOff),
                _ => Decision<JointEvent>.KnownAlready,
            },
            _ => throw new InvalidOperationException(
                $"{command.GetType().Name} is no command of a placement across sites."),
        };

    public static JointPlacement Evolve(JointPlacement state, JointEvent @event) => @event switch
    {
        JointEvent.Begun begun => state with { Terms = begun.Terms, Role = begun.Role, Phase = JointPhase.Begun },
        JointEvent.Completed => state with { Phase = JointPhase.Completed },
        JointEvent.GivenUp => state with { Phase = JointPhase.GivenUp },
        JointEvent.Released => state with { Phase = JointPhase.Released },
        _ => throw new InvalidOperationException(
            $"{@event.GetType().Name} is no event of a placement across sites."),
    };

    static Decision<JointEvent> Decide(JointPlacement state, JointCommand.Begin begin, DateOnly today)
    {
        if (state.Terms is not { } known)
            return new JointEvent.Begun(today, begin.Terms, begin.Role);
        if (known != begin.Terms)
            return new Rejection(Reason.JointKnown, "The id stands for another placement across sites.", "joint_id");
        return state.IsEnded ? Ended : Decision<JointEvent>.KnownAlready;
    }

    static Rejection Ended =>
        new(Reason.JointEnded, "It was given up or released: none of its parts is held any more.", "joint_id");
}
