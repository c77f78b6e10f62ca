namespace AsielGrains.Domain.Flow;

/// <summary>How many there are of one group.</summary>
readonly record struct GroupCount(FlowGroup Group, long Count) : IComparable<GroupCount>
{
    public int CompareTo(GroupCount other) => Group.CompareTo(other.Group);
}
