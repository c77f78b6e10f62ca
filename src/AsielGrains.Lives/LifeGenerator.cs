using AsielGrains.Domain.Cases;
using AsielGrains.Lives.Routes;

namespace AsielGrains.Lives;

/// <summary>Tells the life of an invented person as the reports of the partners, under the law of its days.</summary>
public static class LifeGenerator
{
    /// <param name="chance">Decides what the plan leaves open; use <see cref="Chance.Of"/> per life.</param>
    public static Life Of(LifeSubject subject, LifePlan plan, Chance chance)
    {
        var writer = new LifeWriter(subject, plan, chance);
        if (subject.Referent is { } referent)
        {
            Relatives.Write(writer, referent);
            return new(subject, plan, writer.Reports);
        }

        Arrival.Write(writer);
        // Who follows a permit holder signs no application.
        if (subject.Kind is not ApplicationKind.Family)
            WriteCourse(writer);
        return new(subject, plan, writer.Reports);
    }

    static void WriteCourse(LifeWriter writer)
    {
        Arrival.WriteRegietafel(writer);
        switch (writer.Plan.Fate)
        {
            case LifeFate.Waiting:
                Waits.Write(writer);
                break;
            case LifeFate.LeftAside:
                Waits.Write(writer);
                Absences.WriteLeftAside(writer);
                break;
            case LifeFate.Withdrawn:
                Waits.Write(writer);
                Withdrawals.Write(writer);
                break;
            case LifeFate.OtherState or LifeFate.ClaimRefused or LifeFate.TransferLapsed:
                OtherStates.Write(writer);
                break;
            default:
                Examinations.Write(writer);
                break;
        }

        Departures.Write(writer);
    }
}
