using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「人数应为单数」</summary>
public sealed record SizeNeedsOdd(int Size, Citation? Clause) : Refusal($"各组合计抽取{Size}人，是双数，应为单数，请增加或减少1人。", Clause);

/// <summary>「总人数不足」</summary>
public sealed record SizeNeedsLeast(int Size, int Least, Citation? Clause) : Refusal($"各组合计抽取{Size}人，应不少于{Least}人，请增加{Least - Size}人。", Clause);

/// <summary>「学科组人数不足」</summary>
public sealed record GroupNeedsLeast(string Group, int Seats, int Least, Citation? Clause)
    : Refusal($"“{Group}”只抽取{Seats}人，应由{Least}人以上组成，请增加{Least - Seats}人，或者并入其他学科组。", Clause);

/// <summary>「可抽取的专家不够」</summary>
public sealed record GroupNeedsExperts(string Group, int Seats, int Alternates, int There) : Refusal(
    $"“{Group}”要抽取{Seats}人、候补{Alternates}人，可抽取的只有{There}人，请增加{Seats + Alternates - There}名专家，或者减少名额、候补。");

/// <summary>「本单位专家超过规定比例才能抽满」</summary>
public sealed record OwnUnitLeavesSeats(string Groups, int Limit, int Missing, int Numerator, int Denominator, Citation? Clause) : Refusal(
    $"本单位专家不得超过{Numerator}/{Denominator}，最多{Limit}人，这样{Groups}还差{Missing}人抽不满，请至少增加{Missing}名外单位专家。", Clause);

/// <summary>「每个单位的人数上限使名额抽不满」</summary>
public sealed record UnitCapLeavesSeats(string Groups, int Cap, int Missing, int Enough) : Refusal(
    $"每个单位最多{Cap}人时，{Groups}还差{Missing}人抽不满，请增加其他单位的专家，或者把每个单位的上限调到{Enough}人。");

/// <summary>「两项限制合在一起使名额抽不满」</summary>
public sealed record LimitsTogetherLeaveSeats(string Groups, int Cap, int OwnLimit, int Missing, int Enough, Citation? Clause) : Refusal(
    $"每个单位最多{Cap}人，同时本单位专家最多{OwnLimit}人时，{Groups}还差{Missing}人抽不满，请增加其他单位的专家，或者把每个单位的上限调到{Enough}人。", Clause);

/// <summary>「不在抽取结果中」</summary>
public sealed record NumberWasNotDrawn(int No) : Refusal($"{No}号现在既不是成员，也不是候补，请核对编号。");

/// <summary>「没有可以递补的人」</summary>
public sealed record NoAlternateFits(int No) : Refusal($"{No}号所在组已没有符合单位人数限制的候补，不能递补，请另行组织补充抽取。");

/// <summary>「同一人有两条记录」</summary>
public sealed record PersonIsTwiceInPool(string Names) : Refusal($"{Names}在专家库中有两条记录，同一人不得有两个抽取编号，请先合并，或者将其中一条列为不能参加，再冻结名册。");

/// <summary>「抽取记录有出入」: one thing that is not as it should be.</summary>
public sealed record TranscriptDiffers(string What) : Refusal(What);
