namespace AsielGrains.Grains.Checkpoints;

/// <summary>A checkpoint is of another version of the program, which lays it out otherwise.</summary>
sealed class OtherLayoutException() : Exception("The checkpoint has a layout that this version does not know.");
