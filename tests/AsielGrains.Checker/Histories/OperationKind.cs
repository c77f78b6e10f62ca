namespace AsielGrains.Checker.Histories;

/// <summary>What a client asks.</summary>
public enum OperationKind
{
    Announce = 0,
    Register = 1,
    Lodge = 2,
    Withdraw = 3,
    Correct = 4,
    Merge = 5,
    Read = 6,
}
