using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>The tracks of the policy of 2015, while they are known to be in use.</summary>
static class Tracks
{
    static readonly DateOnly InUseSince = new(2016, 3, 1);

    public static bool AreInUse(LifeWriter life) => life.LodgedOn >= InUseSince && !life.Law.IsPact();

    public static bool IsPact(this ProcedureDefinition law) =>
        law.Stages.Any(stage => stage.Code == "screening");

    public static Track Of(LifeFate fate) => fate switch
    {
        LifeFate.OtherState or LifeFate.ClaimRefused or LifeFate.TransferLapsed => Track.Dublin,
        LifeFate.SafeCountry => Track.SafeCountry,
        _ => Track.General,
    };

    public static void Assign(LifeWriter life, Track track, TrackReason? reason = null)
    {
        if (AreInUse(life))
            life.Step(Organisation.Ind, on => new CaseEvent.TrackAssigned(on, track, reason));
    }
}
