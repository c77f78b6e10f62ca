using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>Places that are let on one of many sites, and when they would be back.</summary>
/// <param name="State">Where it stands today.</param>
/// <param name="BackOn">The first night the places are back; null: nobody gave notice and no end is agreed.</param>
/// <param name="BackIfRecalledOn">The same if notice were given today.</param>
/// <param name="IsRecallDue">The occupancy is as high as was agreed for calling back, and nobody gave notice.</param>
public sealed record LetLine(
    SiteId Site,
    SiteProfile Profile,
    SitePart Part,
    PlaceUse.Let Let,
    LetState State,
    DateOnly? BackOn,
    DateOnly BackIfRecalledOn,
    bool IsRecallDue);
