using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Reception;

/// <summary>A command that was read from a request, with the site it is for.</summary>
sealed record SiteOrder(SiteId Site, Envelope<SiteCommand> Envelope);
