using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Gvl;

/// <summary>A command that was read from a request, with the joint location it is for.</summary>
sealed record GvlOrder(SiteId Site, Envelope<GvlCommand> Envelope);
