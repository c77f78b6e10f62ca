using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>A claim on another state: its answer, the decision, and what comes when there is no transfer.</summary>
static class OtherStates
{
    /// <summary>The transfer must be done within six months (Verordening (EU) 604/2013 art. 29).</summary>
    const int TransferTermDays = 184;

    static readonly Nationality[] States = [Of("DEU"), Of("ITA"), Of("FRA"), Of("ESP")];

    /// <summary>The other state, the same however often it is asked for.</summary>
    public static Nationality StateOf(LifeWriter life) => States[(int)(life.Subject.Number % States.Length)];

    public static void Write(LifeWriter life)
    {
        life.After(1, 2);
        Tracks.Assign(life, Track.Dublin);
        life.PastPause(spreadDays: 30).Step(Organisation.Ind, on => new CaseEvent.HearingHeld(on, Hearing.Dublin));
        WriteClaim(life);
        if (life.Plan.Fate is LifeFate.OtherState)
            WriteRefusal(life);
        else if (life.Plan.Fate is LifeFate.ClaimRefused)
            WriteClaimRefused(life);
        else
            WriteTermLapsed(life);
    }

    static Nationality Of(string code) => Nationality.Parse(code, CultureInfo.InvariantCulture);

    static void WriteClaim(LifeWriter life)
    {
        // Take charge 10,780 of 49,940 requests in 2016-2020 (35925-VI via AIDA); the hits among the others are ours.
        var claim = life.Chance.Is(0.216) ? ClaimKind.TakeCharge
            : life.Chance.Is(0.8) ? ClaimKind.TakeBackOnHit : ClaimKind.TakeBack;
        life.After(1, 14).Step(Organisation.Ind, on => new CaseEvent.ClaimSent(on, StateOf(life), claim));
        if (claim is ClaimKind.TakeCharge)
            life.After(20, 60);
        else
            life.After(5, 14);
    }

    static void WriteClaimRefused(LifeWriter life)
    {
        life.Step(Organisation.Ind, on => new CaseEvent.ClaimAnswered(on, ClaimAnswer.Refused));
        life.Step(Organisation.Ind, on => new CaseEvent.ResponsibilityEstablished(on));
        GoOnHere(life, TrackReason.ClaimRefused);
    }

    static void WriteTermLapsed(LifeWriter life)
    {
        WriteRefusal(life);
        life.On(life.Day.AddDays(TransferTermDays))
            .Step(Organisation.Ind, on => new CaseEvent.ResponsibilityEstablished(on));
        GoOnHere(life, TrackReason.ClaimLapsed);
    }

    static void WriteRefusal(LifeWriter life)
    {
        life.Step(Organisation.Ind, on => new CaseEvent.ClaimAnswered(
            on, life.Chance.Is(0.3) ? ClaimAnswer.AcceptedBySilence : ClaimAnswer.Accepted));
        if (!life.Law.IsPact())
        {
            life.After(2, 7).Step(Organisation.Ind, on => new CaseEvent.IntentionSent(on));
            life.After(5, 14).Step(Organisation.Ind, on => new CaseEvent.ViewReceived(on));
        }

        life.After(1, 5);
        Decisions.Write(life, Outcome.OtherStateResponsible);
        if (life.Plan.Fate is LifeFate.OtherState)
            Appeals.Write(life);
    }

    static void GoOnHere(LifeWriter life, TrackReason reason)
    {
        Tracks.Assign(life, Track.General, reason);
        life.After(1, 1);
        if (life.Law.IsPact())
            Examinations.Write(life);
        else
            Examinations.WriteGeneral(life);
    }
}
