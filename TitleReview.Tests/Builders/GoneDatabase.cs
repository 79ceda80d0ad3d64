using System.Data.Common;

namespace TitleReview.Tests.Builders;

/// <summary>What a database throws that does not answer for a moment.</summary>
internal sealed class GoneDatabase() : DbException("gone");
