using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Regietafels;

/// <summary>The guardian of one sitting of the Regietafel; its key is the <see cref="RegietafelId"/>.</summary>
[GrainInterfaceType(RegietafelReference.Name), Alias(RegietafelReference.Name), OfPersons]
public interface IRegietafelGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<RegietafelCommand> envelope);

    /// <returns>Null when it was not convened.</returns>
    [Alias("read")]
    Task<RegietafelReading?> Read();
}
