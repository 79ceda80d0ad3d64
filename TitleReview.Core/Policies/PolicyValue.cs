using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「参数值」 as a pack sets it, checked against its key but not yet read.</summary>
public sealed record PolicyValue(PolicyKey Key, JsonElement Json, Citation Source, Confidence Confidence);
