using System.Text.Json.Serialization;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>Desks, rooms, people or seats of one kind, that are alike and used in slots.</summary>
/// <param name="SideBySide">How many there are; none: out of use.</param>
/// <param name="From">The first day it can be used.</param>
/// <param name="Interpreters">Of interpreters what they speak; null: not told, or no interpreters.</param>
public sealed record GvlResource(
    LocalCode Code,
    GvlFunction Function,
    GvlPartner Owner,
    WeekHours Hours,
    int SlotMinutes,
    int SideBySide,
    DateOnly From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterpreterPool? Interpreters = null)
{
    /// <summary>How many of them a household takes: a bus has a seat for each person.</summary>
    public int UnitsFor(int persons) => Function is GvlFunction.Transport ? persons : 1;

    /// <summary>Whether it does for who needs an interpreter, or needs none in particular.</summary>
    public bool Serves(InterpreterWish? wish) =>
        Function is not GvlFunction.Interpreter || wish is null || Interpreters?.Serves(wish) is true;

    /// <summary>The slots of a day; null when it is closed.</summary>
    public SlotGrid? GridOn(DateOnly day)
    {
        if (day < From || Hours.On(day) is not { } hours)
            return null;
        var opens = SlotGrid.MinuteOf(hours.Opens);
        var count = (SlotGrid.MinuteOf(hours.Closes) - opens) / SlotMinutes;
        return count > 0 ? new(opens, SlotMinutes, count) : null;
    }
}
