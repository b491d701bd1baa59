import { createInterface } from 'node:readline/promises';

/** Ask at the terminal whether to go on; where nobody sits at one the answer is no. */
export async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Muốn làm mà không hỏi, thêm --yes.');
    return false;
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`${question} Gõ “có” rồi Enter: `);
  ask.close();
  return /^(?:có|co|c)$/iu.test(answer.trim().normalize('NFC'));
}
