namespace TitleReview.Core.Kernel;

/// <summary>A row that people edit: its version goes up by one with every saved change, and a stale version is refused.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
