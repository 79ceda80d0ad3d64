namespace TitleReview.Core.Kernel;

/// <summary>「被代理人」: for whom somebody stands in.</summary>
public sealed record Principal(PersonId Person, string Name);
