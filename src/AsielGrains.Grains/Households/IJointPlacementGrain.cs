using AsielGrains.Domain.Households;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Households;

/// <summary>The guardian of one placement across sites; its key is the <see cref="JointId"/> as text.</summary>
[GrainInterfaceType(JointReference.Name), Alias(JointReference.Name), OfPersons]
public interface IJointPlacementGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<JointCommand> envelope);

    /// <returns>Null when nobody asked for it.</returns>
    [Alias("read")]
    Task<JointReading?> Read();
}
