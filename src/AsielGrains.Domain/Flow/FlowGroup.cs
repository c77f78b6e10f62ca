using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// What figures are split by: nationality, then kind. One number, because counting is mostly looking up.
/// </summary>
readonly record struct FlowGroup : IComparable<FlowGroup>
{
    const int KindBits = 8;

    readonly int _number;

    public FlowGroup(Nationality nationality, ApplicationKind kind) =>
        _number = (nationality.Rank << KindBits) | (byte)kind;

    public Nationality Nationality => Nationality.OfRank(_number >> KindBits);

    public ApplicationKind Kind => (ApplicationKind)(byte)_number;

    public int CompareTo(FlowGroup other) => _number.CompareTo(other._number);

    public bool Equals(FlowGroup other) => _number == other._number;

    public override int GetHashCode() => _number;
}
