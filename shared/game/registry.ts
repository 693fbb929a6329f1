// Every command and its rule. A new command is one schema in commands.ts, one file in commands/, one line here.

import { addBots } from './commands/add-bots.ts';
import { addCohost } from './commands/add-cohost.ts';
import { addHomework } from './commands/add-homework.ts';
import { advance } from './commands/advance.ts';
import { answer } from './commands/answer.ts';
import { answerHelp } from './commands/answer-help.ts';
import { callHelp } from './commands/call-help.ts';
import { chooseTeam } from './commands/choose-team.ts';
import { countVote } from './commands/count-vote.ts';
import { endSession } from './commands/end-session.ts';
import { extendClock } from './commands/extend-clock.ts';
import { goToQuestion } from './commands/go-to-question.ts';
import { handBack } from './commands/hand-back.ts';
import { handToBot } from './commands/hand-to-bot.ts';
import { joinPlayer } from './commands/join-player.ts';
import { lockRoom } from './commands/lock-room.ts';
import { moveBell } from './commands/move-bell.ts';
import { movePlayer } from './commands/move-player.ts';
import { nudge } from './commands/nudge.ts';
import { pauseClock } from './commands/pause-clock.ts';
import { releaseLine } from './commands/release-line.ts';
import { removePlayer } from './commands/remove-player.ts';
import { removeTeam } from './commands/remove-team.ts';
import { renamePlayer } from './commands/rename-player.ts';
import { renameSelf } from './commands/rename-self.ts';
import { renameTeam } from './commands/rename-team.ts';
import { reopenDecision } from './commands/reopen-decision.ts';
import { resumeClock } from './commands/resume-clock.ts';
import { revokeCohost } from './commands/revoke-cohost.ts';
import { ringBell } from './commands/ring-bell.ts';
import { setExhibit } from './commands/set-exhibit.ts';
import { setOptions } from './commands/set-options.ts';
import { setTeamRole } from './commands/set-team-role.ts';
import { shareHomework } from './commands/share-homework.ts';
import { showOnBoard } from './commands/show-on-board.ts';
import { submitBotOrders } from './commands/submit-bot-orders.ts';
import { submitOrders } from './commands/submit-orders.ts';
import type { CommandType } from './commands.ts';
import type { Rule } from './rule.ts';

export const RULES = {
  addBots,
  addCohost,
  addHomework,
  advance,
  answer,
  answerHelp,
  callHelp,
  chooseTeam,
  countVote,
  endSession,
  extendClock,
  goToQuestion,
  handBack,
  handToBot,
  joinPlayer,
  lockRoom,
  moveBell,
  movePlayer,
  nudge,
  pauseClock,
  releaseLine,
  removePlayer,
  removeTeam,
  renamePlayer,
  renameSelf,
  renameTeam,
  reopenDecision,
  resumeClock,
  revokeCohost,
  ringBell,
  setExhibit,
  setOptions,
  setTeamRole,
  shareHomework,
  showOnBoard,
  submitBotOrders,
  submitOrders,
} satisfies { readonly [T in CommandType]: Rule<T> };
