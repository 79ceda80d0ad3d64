using Xunit;

namespace TitleReview.Tests.Hosting;

/// <summary>Memory and seconds are measured when no other test runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
