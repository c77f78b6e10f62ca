namespace AsielGrains.Domain.Gvl;

/// <summary>A partner's part in the joint operation over a period.</summary>
/// <param name="UsedMinutes">Of rooms and desks, by the partner whose step it was.</param>
/// <param name="UsePart">Its part of all use, in hundredths of a percent.</param>
/// <param name="AgreedPart">Its part by the cost key, in hundredths of a percent.</param>
/// <param name="CostCents">What it pays of the costs by the cost key.</param>
public sealed record PartnerShare(GvlPartner Partner, int UsedMinutes, int UsePart, int AgreedPart, long CostCents);
