using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Seconds that a person waits are measured when no other test takes the processor, see <see cref="Chromium.Timed"/>.</summary>
[CollectionDefinition(Chromium.Timed, DisableParallelization = true)]
public sealed class ChromiumTimed : ICollectionFixture<Chromium>;
